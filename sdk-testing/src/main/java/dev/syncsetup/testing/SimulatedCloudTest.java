package dev.syncsetup.testing;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Gives test methods, their {@code @BeforeEach} methods and test constructors a {@link
 * SimulatedCloud} for the asking.
 *
 * <p>All parameters of one test get the same cloud; every test gets a fresh one, which is closed
 * after it.
 */
@Documented
@Inherited
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(SimulatedCloudExtension.class)
public @interface SimulatedCloudTest {}

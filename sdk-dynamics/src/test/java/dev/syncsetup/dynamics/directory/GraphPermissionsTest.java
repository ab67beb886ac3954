package dev.syncsetup.dynamics.directory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncsetup.dynamics.internal.GraphPermissions;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class GraphPermissionsTest {
  @TestFactory
  Stream<DynamicTest> everyCallNamesThePermissionItNeeds() {
    return Stream.of(
            "directory.DirectoryApi",
            "directory.MailApi",
            "directory.licences.LicencesApi",
            "directory.apps.AppsApi",
            "directory.apps.ConsentApi")
        .map(GraphPermissionsTest::type)
        .flatMap(api -> Arrays.stream(api.getDeclaredMethods()))
        .filter(method -> !method.isSynthetic())
        .map(method -> method.getDeclaringClass().getSimpleName() + "." + method.getName())
        .map(
            operation ->
                DynamicTest.dynamicTest(
                    operation, () -> assertThat(GraphPermissions.of(operation)).isPresent()));
  }

  private static Class<?> type(String name) {
    try {
      return Class.forName("dev.syncsetup.dynamics." + name);
    } catch (ClassNotFoundException e) {
      throw new AssertionError(e);
    }
  }
}

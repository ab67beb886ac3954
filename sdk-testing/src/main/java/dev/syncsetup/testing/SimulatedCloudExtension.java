package dev.syncsetup.testing;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Starts one cloud per test; JUnit's store closes it. */
final class SimulatedCloudExtension implements ParameterResolver {
  private static final Namespace HERE = Namespace.create(SimulatedCloudExtension.class);

  @Override
  public ExtensionContextScope getTestInstantiationExtensionContextScope(ExtensionContext root) {
    return ExtensionContextScope.TEST_METHOD;
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType().equals(SimulatedCloud.class)
        && context.getTestMethod().isPresent();
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return context
        .getStore(HERE)
        .getOrComputeIfAbsent(
            SimulatedCloud.class, key -> SimulatedCloud.start(), SimulatedCloud.class);
  }
}

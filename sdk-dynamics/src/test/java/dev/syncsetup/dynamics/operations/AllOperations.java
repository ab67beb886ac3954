package dev.syncsetup.dynamics.operations;

import java.util.stream.Stream;

/** The operations of all clients. */
final class AllOperations {
  private AllOperations() {}

  static Stream<Operation> stream() {
    return Stream.of(
            UsersOperations.all(),
            RolesOperations.all(),
            SolutionsOperations.all(),
            PublishingOperations.all(),
            ColumnsOperations.all(),
            RowsOperations.all(),
            DirectoryOperations.all(),
            LicensingOperations.all(),
            AppsOperations.all())
        .flatMap(each -> each);
  }
}

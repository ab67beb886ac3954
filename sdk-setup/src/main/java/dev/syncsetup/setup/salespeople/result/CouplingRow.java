package dev.syncsetup.setup.salespeople.result;

/**
 * A salesperson of Business Central and the user to couple it with. Immutable.
 *
 * @param salespersonCode code in Business Central; empty when the file has none
 * @param salespersonEmail address in Business Central
 * @param userName user principal name of the system user
 * @param fullName name of the system user
 * @param systemUserId id of the system user
 */
public record CouplingRow(
    String salespersonCode,
    String salespersonEmail,
    String userName,
    String fullName,
    String systemUserId) {}

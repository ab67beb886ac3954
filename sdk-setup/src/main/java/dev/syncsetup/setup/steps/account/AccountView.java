package dev.syncsetup.setup.steps.account;

import dev.syncsetup.dynamics.DynamicsClient;
import dev.syncsetup.dynamics.directory.DirectoryAccount;
import dev.syncsetup.dynamics.directory.LicenceSku;
import dev.syncsetup.dynamics.users.SystemUser;
import dev.syncsetup.setup.engine.Reading;
import java.util.List;
import java.util.Optional;

/**
 * What is read about a Microsoft 365 account that becomes a user.
 *
 * @param dynamics the organisation and its tenant
 * @param userName name the account signs in with
 * @param row the user's row in the organisation
 * @param account the account
 * @param licences licences of the tenant
 */
public record AccountView(
    DynamicsClient dynamics,
    String userName,
    Reading<Optional<SystemUser>> row,
    Reading<Optional<DirectoryAccount>> account,
    Reading<List<LicenceSku>> licences) {

  /** The licence the tenant has by that part number or SKU id. */
  public Optional<LicenceSku> licence(String partNumberOrId) {
    return licences.get().stream()
        .filter(
            sku ->
                sku.partNumber().equalsIgnoreCase(partNumberOrId)
                    || sku.id().toString().equalsIgnoreCase(partNumberOrId))
        .findFirst();
  }

  /** That the tenant has no such licence, and which it has. */
  public String noLicence(String partNumberOrId) {
    return "The tenant has no licence "
        + partNumberOrId
        + ". It has: "
        + licences.get().stream().map(LicenceSku::partNumber).toList()
        + ".";
  }
}

package dev.syncsetup.dynamics.internal.graph;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Body of assignLicense; the service demands both lists. */
public record LicenceChangeJson(List<AddedJson> addLicenses, List<UUID> removeLicenses) {

  /** A licence without the service plans that are switched off. */
  public record AddedJson(UUID skuId, List<UUID> disabledPlans) {}

  public static LicenceChangeJson adding(Collection<UUID> skuIds) {
    return new LicenceChangeJson(
        skuIds.stream().map(id -> new AddedJson(id, List.of())).toList(), List.of());
  }

  public static LicenceChangeJson removing(Collection<UUID> skuIds) {
    return new LicenceChangeJson(List.of(), List.copyOf(skuIds));
  }
}

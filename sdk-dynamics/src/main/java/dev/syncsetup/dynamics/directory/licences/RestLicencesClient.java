package dev.syncsetup.dynamics.directory.licences;

import dev.syncsetup.core.errors.ServiceException;
import dev.syncsetup.core.spi.ClientSettings;
import dev.syncsetup.core.spi.http.ServiceConnection;
import dev.syncsetup.dynamics.bulk.ItemOutcome;
import dev.syncsetup.dynamics.internal.graph.GraphBatch;
import dev.syncsetup.dynamics.internal.graph.LicenceChangeJson;
import dev.syncsetup.dynamics.internal.graph.Replicas;
import java.util.List;
import java.util.Set;
import java.util.UUID;

final class RestLicencesClient implements LicencesClient {
  private final ServiceConnection graph;
  private final LicencesApi api;
  private final Replicas replicas;
  private final Diagnosis diagnosis;
  private final BulkLicences bulk;

  RestLicencesClient(ServiceConnection graph, ClientSettings settings) {
    this.graph = graph;
    this.api = graph.api(LicencesApi.class);
    this.replicas = new Replicas(settings.sleeper());
    this.diagnosis = new Diagnosis(graph, api);
    this.bulk = new BulkLicences(new GraphBatch(graph, settings), replicas, diagnosis);
  }

  @Override
  public AccountLicences of(UUID accountId) {
    return graph.body(api.licences(accountId)).value();
  }

  @Override
  public AccountLicences assign(UUID accountId, Set<UUID> skuIds) {
    LicenceOrder order = new LicenceOrder(accountId, skuIds);
    AccountLicences before = replicas.untilFound(() -> of(accountId));
    List<UUID> missing = order.skuIds().stream().filter(id -> !before.has(id)).toList();
    if (missing.isEmpty()) {
      return before;
    }
    if (before.usageLocation().isEmpty()) {
      throw Diagnosis.foreseen(accountId, LicenceProblem.NO_USAGE_LOCATION);
    }
    try {
      replicas.untilFound(
          () -> graph.run(api.change(accountId, LicenceChangeJson.adding(missing))));
    } catch (ServiceException e) {
      throw diagnosis.explain(e, before, missing);
    }
    AccountLicences after =
        replicas.until(
            seen ->
                missing.stream().allMatch(seen::has) || Diagnosis.inError(seen, missing) != null,
            () -> of(accountId));
    LicenceRefusedException refusal = Diagnosis.inError(after, missing);
    if (refusal != null) {
      throw refusal;
    }
    return after;
  }

  @Override
  public List<ItemOutcome<AccountLicences>> assignAll(List<LicenceOrder> orders) {
    return bulk.assign(orders);
  }

  @Override
  public AccountLicences revoke(UUID accountId, Set<UUID> skuIds) {
    AccountLicences before = of(accountId);
    List<UUID> direct = skuIds.stream().filter(before::hasDirectly).toList();
    if (skuIds.stream().anyMatch(id -> before.has(id) && !before.hasDirectly(id))) {
      throw Diagnosis.foreseen(accountId, LicenceProblem.INHERITED_FROM_GROUP);
    }
    if (direct.isEmpty()) {
      return before;
    }
    try {
      graph.run(api.change(accountId, LicenceChangeJson.removing(direct)));
    } catch (ServiceException e) {
      // A lost answer is followed by a second request, which finds nothing to take away any more.
      if (e.status() != 400 || direct.stream().anyMatch(of(accountId)::hasDirectly)) {
        throw e;
      }
    }
    return replicas.until(
        seen -> direct.stream().noneMatch(seen::hasDirectly), () -> of(accountId));
  }

  @Override
  public AccountLicences reprocess(UUID accountId) {
    graph.run(api.reprocess(accountId));
    return of(accountId);
  }
}

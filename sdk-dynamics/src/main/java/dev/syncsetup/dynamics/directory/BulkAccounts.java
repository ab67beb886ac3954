package dev.syncsetup.dynamics.directory;

import dev.syncsetup.core.errors.ConflictException;
import dev.syncsetup.core.errors.SdkException;
import dev.syncsetup.core.errors.ServiceException;
import dev.syncsetup.core.errors.TransportException;
import dev.syncsetup.core.errors.UnexpectedResponseException;
import dev.syncsetup.dynamics.bulk.ItemOutcome;
import dev.syncsetup.dynamics.directory.licences.AccountLicences;
import dev.syncsetup.dynamics.directory.licences.LicenceOrder;
import dev.syncsetup.dynamics.directory.licences.LicencesClient;
import dev.syncsetup.dynamics.internal.ODataLiteral;
import dev.syncsetup.dynamics.internal.graph.BatchAnswer;
import dev.syncsetup.dynamics.internal.graph.BatchRequest;
import dev.syncsetup.dynamics.internal.graph.GraphBatch;
import dev.syncsetup.dynamics.internal.graph.LicenceChangeJson;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Creates many accounts, with licences if wished, and settles what is not clear by reading. */
final class BulkAccounts {

  /** One account on its way. */
  private static final class Task {
    final NewAccount wish;
    @Nullable DirectoryAccount account;
    boolean created;
    @Nullable SdkException doubt;
    @Nullable SdkException error;

    Task(NewAccount wish) {
      this.wish = wish;
    }

    ItemOutcome<DirectoryAccount> outcome() {
      if (error != null || account == null) {
        return new ItemOutcome.Failed<>(Objects.requireNonNull(error));
      }
      return created ? new ItemOutcome.Done<>(account) : new ItemOutcome.AlreadyThere<>(account);
    }
  }

  private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

  /** Values the service takes in one filter. */
  private static final int NAMES_IN_FILTER = 15;

  private final GraphBatch batch;
  private final LicencesClient licences;

  BulkAccounts(GraphBatch batch, LicencesClient licences) {
    this.batch = batch;
    this.licences = licences;
  }

  List<DirectoryAccount> find(List<String> names) {
    List<BatchRequest> reads = new ArrayList<>();
    for (int from = 0; from < names.size(); from += NAMES_IN_FILTER) {
      String some =
          names.subList(from, Math.min(from + NAMES_IN_FILTER, names.size())).stream()
              .map(ODataLiteral::text)
              .collect(Collectors.joining(","));
      reads.add(
          BatchRequest.read(
              "DirectoryApi.accounts",
              "users?$filter=userPrincipalName%20in%20(" + some + ")&" + DirectoryApi.ACCOUNT));
    }
    List<DirectoryAccount> found = new ArrayList<>();
    for (BatchAnswer answer : batch.send(reads)) {
      answer.as(Listed.class).value().forEach(json -> found.add(json.account()));
    }
    return found;
  }

  /** The answer to a filter; its values never fill a page. */
  private record Listed(List<AccountJson> value) {}

  List<ItemOutcome<DirectoryAccount>> create(List<NewAccount> accounts, Set<UUID> skuIds) {
    List<Task> tasks = accounts.stream().map(Task::new).toList();
    tasks.forEach(task -> task.error = objection(task.wish));
    send(tasks.stream().filter(task -> task.error == null).toList(), skuIds);
    settle(tasks.stream().filter(task -> task.doubt != null).toList());
    if (!skuIds.isEmpty()) {
      license(tasks, skuIds);
    }
    return tasks.stream().map(Task::outcome).toList();
  }

  /** One trip for both: the licence waits inside the batch until the account is there. */
  private void send(List<Task> tasks, Set<UUID> skuIds) {
    List<List<BatchAnswer>> answers =
        batch.sendChains(tasks.stream().map(task -> chain(task.wish, skuIds)).toList());
    for (int i = 0; i < tasks.size(); i++) {
      Task task = tasks.get(i);
      List<BatchAnswer> chain = answers.get(i);
      boolean licensed = chain.get(chain.size() - 1).succeeded();
      try {
        UUID id = chain.get(0).as(AccountJson.class).id();
        task.account = task.wish.created(id, licensed ? skuIds : Set.of());
        task.created = true;
      } catch (SdkException e) {
        task.doubt = isDoubtful(e) ? e : null;
        task.error = e;
      }
    }
  }

  /** Whether the account may be there all the same. */
  private static boolean isDoubtful(SdkException error) {
    return error instanceof ConflictException
        || error instanceof UnexpectedResponseException
        || (error instanceof TransportException lost && lost.maybeProcessed())
        || (error instanceof ServiceException failed && failed.status() >= 500);
  }

  private void settle(List<Task> tasks) {
    List<BatchAnswer> answers =
        batch.send(
            tasks.stream()
                .map(task -> BatchRequest.read("DirectoryApi.account", address(task.wish)))
                .toList());
    for (int i = 0; i < tasks.size(); i++) {
      if (answers.get(i).succeeded()) {
        tasks.get(i).account = answers.get(i).as(AccountJson.class).account();
        tasks.get(i).error = null;
      }
    }
  }

  private void license(List<Task> tasks, Set<UUID> skuIds) {
    List<Task> lacking =
        tasks.stream()
            .filter(task -> task.account != null)
            .filter(task -> !Objects.requireNonNull(task.account).licences().containsAll(skuIds))
            .toList();
    List<ItemOutcome<AccountLicences>> outcomes =
        licences.assignAll(
            lacking.stream()
                .map(task -> new LicenceOrder(Objects.requireNonNull(task.account).id(), skuIds))
                .toList());
    for (int i = 0; i < lacking.size(); i++) {
      Task task = lacking.get(i);
      task.error = outcomes.get(i).error().orElse(null);
      task.account = Objects.requireNonNull(task.account).withLicences(skuIds);
    }
  }

  private static List<BatchRequest> chain(NewAccount wish, Set<UUID> skuIds) {
    BatchRequest create =
        new BatchRequest(
            "DirectoryApi.createAccount", "POST", "users", NewAccountJson.of(wish), false);
    if (skuIds.isEmpty()) {
      return List.of(create);
    }
    String url = "users/" + ODataLiteral.segment(wish.userPrincipalName()) + "/assignLicense";
    BatchRequest license =
        new BatchRequest("LicencesApi.change", "POST", url, LicenceChangeJson.adding(skuIds), true);
    return List.of(create, license);
  }

  private static String address(NewAccount wish) {
    return "users/" + ODataLiteral.segment(wish.userPrincipalName()) + "?" + DirectoryApi.ACCOUNT;
  }

  /** What is wrong with the wish itself; null when nothing is. */
  private static @Nullable SdkException objection(NewAccount wish) {
    String why = null;
    if (wish.userPrincipalName().indexOf('@') < 1) {
      why = "its name is not like name@contoso.com";
    } else if (wish.displayName().isBlank()) {
      why = "it has no display name";
    } else if (!COUNTRIES.contains(wish.usageLocation())) {
      why =
          "its usage location must be a country of two capital letters, without which no licence"
              + " can be given: "
              + wish.usageLocation();
    }
    return why == null
        ? null
        : new SdkException(
            "The account " + wish.userPrincipalName() + " was not sent: " + why + ".");
  }
}

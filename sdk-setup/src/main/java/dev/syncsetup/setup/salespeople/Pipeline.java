package dev.syncsetup.setup.salespeople;

import dev.syncsetup.core.errors.SdkException;
import dev.syncsetup.dynamics.DynamicsClient;
import dev.syncsetup.dynamics.directory.LicenceSku;
import dev.syncsetup.setup.salespeople.file.PeopleFile;
import dev.syncsetup.setup.salespeople.file.Person;
import dev.syncsetup.setup.salespeople.flow.Belt;
import dev.syncsetup.setup.salespeople.flow.Threads;
import dev.syncsetup.setup.salespeople.result.ImportFiles;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * From the file through the directory to Dataverse: accounts are made, while the ones before are
 * given their roles, while those before them are looked at. What is between two stages is bounded,
 * so that a slow service slows the other one down and memory does not grow.
 */
final class Pipeline {
  private static final int REQUESTS_IN_A_BATCH = 20;
  private static final int EXISTING_AT_ONCE = 100;
  private static final int PIECES_BETWEEN = 16;
  private static final int PEOPLE_ARRIVING = 500;

  /** Exchange answers so many calls for one mailbox at once. */
  private static final int MAILS_AT_ONCE = 4;

  /** People who have the same to be done in the directory. */
  private record Kind(boolean existing, Set<UUID> products) {
    int atOnce() {
      if (existing) {
        return EXISTING_AT_ONCE;
      }
      return products.isEmpty() ? REQUESTS_IN_A_BATCH : REQUESTS_IN_A_BATCH / 2;
    }
  }

  private final DynamicsClient dynamics;
  private final Choices choices;
  private final TenantView tenant;
  private final ImportFiles files;
  private final Tally tally;
  private final AccountStage accounts;
  private final Map<Kind, List<Ticket>> gathered = new HashMap<>();
  private int number;

  Pipeline(
      DynamicsClient dynamics, Choices choices, TenantView tenant, ImportFiles files, Tally tally) {
    this.dynamics = dynamics;
    this.choices = choices;
    this.tenant = tenant;
    this.files = files;
    this.tally = tally;
    this.accounts = new AccountStage(dynamics.directory(), choices, files, tally);
  }

  /** Returns why not all people were reached; null when they were. */
  @Nullable SdkException run(PeopleFile file, Look look) {
    SdkException stopped = null;
    try (Threads mails = new Threads("sync-setup-mail", MAILS_AT_ONCE);
        Threads users = new Threads("sync-setup-users", 2);
        Threads directory = new Threads("sync-setup-accounts", choices.batchesAtOnce())) {
      Belt<Ticket> placed = new Belt<>(PIECES_BETWEEN, users);
      Belt<Ticket> arriving = new Belt<>(PEOPLE_ARRIVING, users);
      RoleStage roles = new RoleStage(dynamics.roles(), tenant);
      users.execute(() -> roles.run(placed, arriving));
      users.execute(() -> loop(roles, mails).run(arriving));
      try {
        file.read(person -> take(person, look, directory, placed), problem -> {});
        List.copyOf(gathered.keySet()).forEach(kind -> send(kind, directory, placed));
        directory.finish();
      } catch (SdkException e) {
        stopped = e;
      }
      if (!Thread.currentThread().isInterrupted()) {
        placed.end();
        users.finish();
        mails.finish();
      }
    } catch (SdkException e) {
      stopped = e;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      stopped = Threads.interrupted(e);
    }
    return stopped;
  }

  private ArrivalLoop loop(RoleStage roles, Threads mails) {
    MailStage stage = new MailStage(dynamics.directory(), choices.announcement(), mails);
    return new ArrivalLoop(dynamics, roles, choices, stage, files, tally);
  }

  private void take(Person person, Look look, Threads directory, Belt<Ticket> placed) {
    int mine = number++;
    if (look.isRefused(mine)) {
      return;
    }
    Set<UUID> products =
        choices.licences().apply(person).stream()
            .map(tenant::product)
            .flatMap(Optional::stream)
            .map(LicenceSku::id)
            .collect(Collectors.toSet());
    Kind kind = new Kind(look.isExisting(mine), products);
    List<Ticket> some = gathered.computeIfAbsent(kind, key -> new ArrayList<>());
    some.add(new Ticket(person, products, choices.roles().apply(person)));
    if (some.size() == kind.atOnce()) {
      send(kind, directory, placed);
    }
  }

  private void send(Kind kind, Threads directory, Belt<Ticket> placed) {
    List<Ticket> some = gathered.remove(kind);
    if (some != null) {
      directory.execute(
          () -> placed.put(kind.existing() ? accounts.complete(some) : accounts.create(some)));
    }
  }
}

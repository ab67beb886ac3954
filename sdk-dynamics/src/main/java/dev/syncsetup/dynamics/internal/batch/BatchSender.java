package dev.syncsetup.dynamics.internal.batch;

import dev.syncsetup.core.errors.SdkException;
import dev.syncsetup.core.errors.UnexpectedResponseException;
import dev.syncsetup.core.spi.Refusal;
import dev.syncsetup.core.spi.Remedy;
import dev.syncsetup.core.spi.http.ServiceConnection;
import dev.syncsetup.dynamics.bulk.BulkOutcome;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import okhttp3.ResponseBody;
import retrofit2.Call;
import retrofit2.Response;

/**
 * Sends operations, by themselves or in one batch, and tells what came of each. Thread-safe.
 *
 * <p>A batch whose outcome is unknown is sent again only when all its operations are repeatable. An
 * operation that was throttled inside a batch is sent again by itself after its wait, never the
 * ones beside it.
 */
public final class BatchSender {
  private static final int MOST = 1000;

  /** How often a batch is tried as a whole that meets a lock or a limit. */
  private static final int MOST_ROUNDS = 8;

  private final ServiceConnection dataverse;
  private final OperationCalls calls;
  private final ParallelismHint hint = new ParallelismHint();

  public BatchSender(ServiceConnection dataverse) {
    this.dataverse = dataverse;
    this.calls = new OperationCalls(dataverse);
  }

  /** Sends an operation by itself. */
  public OperationAnswer send(Operation operation) {
    return learned(OperationCalls.answer(dataverse.response(calls.call(operation))));
  }

  /** Sends operations in one batch; outcomes stand in the order of the operations. */
  public List<BulkOutcome<OperationAnswer>> separately(List<Operation> operations) {
    requireFit(operations);
    List<OperationAnswer> answers;
    try {
      answers = answers(operations, BatchBody.separate(calls.root(), operations));
      requireOneEach(operations, answers);
    } catch (SdkException e) {
      return Collections.nCopies(operations.size(), BulkOutcome.failed(e));
    }
    return settled(operations, answers);
  }

  /**
   * Sends operations in one change set: all are done, or none and the first failure is thrown.
   *
   * @return an answer for each, in order
   */
  public List<OperationAnswer> together(List<Operation> operations) {
    requireFit(operations);
    return accepted(operations, BatchBody.together(calls.root(), operations));
  }

  /** Sends an operation in a batch of its own, for what would not fit into a request itself. */
  OperationAnswer alone(Operation operation) {
    List<Operation> only = List.of(operation);
    return accepted(only, BatchBody.separate(calls.root(), only)).get(0);
  }

  /** How many calls at once the server advises, as far as its answers have told. */
  int advised(int most) {
    return hint.degree(most);
  }

  private List<OperationAnswer> accepted(List<Operation> operations, BatchBody body) {
    List<OperationAnswer> answers = answers(operations, body);
    for (int round = 1; isRefused(answers); round++) {
      OperationAnswer refused = answers.get(0);
      Call<ResponseBody> call = calls.batch(body, repeatable(operations));
      Refusal refusal =
          dataverse.refusal(call, refused.status(), refused.headers(), refused.body());
      if (round == MOST_ROUNDS) {
        throw refusal.error();
      }
      answers = read(dataverse.again(call, refusal));
    }
    requireOneEach(operations, answers);
    return answers;
  }

  private List<BulkOutcome<OperationAnswer>> settled(
      List<Operation> operations, List<OperationAnswer> answers) {
    List<BulkOutcome<OperationAnswer>> outcomes = new ArrayList<>();
    boolean waited = false;
    for (int i = 0; i < operations.size(); i++) {
      OperationAnswer answer = answers.get(i);
      if (answer.isSuccess()) {
        outcomes.add(BulkOutcome.done(answer));
        continue;
      }
      Call<ResponseBody> call = calls.call(operations.get(i));
      Refusal refusal = dataverse.refusal(call, answer.status(), answer.headers(), answer.body());
      boolean limited = refusal.remedy() == Remedy.WAIT;
      // The wait of the first one that was throttled is the wait of all that were with it.
      boolean goOn = limited && waited;
      outcomes.add(
          BulkOutcome.of(
              () ->
                  learned(
                      OperationCalls.answer(
                          goOn ? dataverse.response(call) : dataverse.again(call, refusal)))));
      waited |= limited;
    }
    return outcomes;
  }

  private List<OperationAnswer> answers(List<Operation> operations, BatchBody body) {
    boolean repeatable = repeatable(operations);
    try {
      return read(dataverse.response(calls.batch(body, repeatable)));
    } catch (UnexpectedResponseException e) {
      if (!repeatable) {
        throw e;
      }
      return read(dataverse.response(calls.batch(body, true)));
    }
  }

  private List<OperationAnswer> read(Response<ResponseBody> response) {
    OperationAnswer answer = learned(OperationCalls.answer(response));
    return MultipartReader.read(answer.header("Content-Type").orElse(""), answer.body());
  }

  private OperationAnswer learned(OperationAnswer answer) {
    hint.learn(answer.header(ParallelismHint.HEADER));
    return answer;
  }

  private static boolean isRefused(List<OperationAnswer> answers) {
    return !answers.isEmpty() && !answers.get(0).isSuccess();
  }

  private static boolean repeatable(List<Operation> operations) {
    return operations.stream().allMatch(Operation::repeatable);
  }

  private static void requireFit(List<Operation> operations) {
    if (operations.isEmpty() || operations.size() > MOST) {
      throw new IllegalArgumentException(
          "A batch holds 1 to " + MOST + " operations, not " + operations.size() + ".");
    }
  }

  private static void requireOneEach(List<Operation> operations, List<OperationAnswer> answers) {
    if (answers.size() != operations.size()) {
      throw new UnexpectedResponseException(
          "Dataverse answered "
              + answers.size()
              + " of the "
              + operations.size()
              + " operations of OperationsApi.batch. Read before you send them again.",
          null);
    }
  }
}

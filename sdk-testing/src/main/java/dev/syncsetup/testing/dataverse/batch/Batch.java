package dev.syncsetup.testing.dataverse.batch;

import dev.syncsetup.testing.dataverse.odata.ODataError;
import dev.syncsetup.testing.dataverse.organization.Organization;
import dev.syncsetup.testing.faults.Fault;
import dev.syncsetup.testing.faults.Faults;
import dev.syncsetup.testing.internal.http.Reply;
import dev.syncsetup.testing.internal.http.Request;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Runs the operations of a batch one after the other; those of a change set all or none.
 *
 * <p>What a failed change set did to jobs is not taken back, only what it did to rows.
 */
public final class Batch {
  private static final int MOST = 1000;
  private static final String PATH = "/$batch";

  /** A change set that ends with a refusal. */
  private static final class Failed extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient Reply reply;

    Failed(Reply reply) {
      super(null, null, false, false);
      this.reply = reply;
    }
  }

  private final Organization organization;
  private final Faults faults;
  private final Function<Request, Reply> single;
  private int answered;

  /**
   * Runs batches.
   *
   * @param faults what single operations may meet
   * @param single answers one operation
   */
  public Batch(Organization organization, Faults faults, Function<Request, Reply> single) {
    this.organization = organization;
    this.faults = faults;
    this.single = single;
  }

  /** Whether a path below the root is the one of batches. */
  public static boolean isFor(@Nullable String path) {
    return PATH.equals(path);
  }

  /** How many operations a request holds, when it is a batch; 1 when it is none. */
  public static int operations(Request request) {
    return request.path().endsWith(PATH)
        ? Math.max(1, request.body().split("\r\nContent-Type: application/http\r\n", -1).length - 1)
        : 1;
  }

  /** Answers a batch whose caller is known. */
  public Reply answer(Request batch, String root) {
    if (!batch.method().equals("POST")) {
      throw new ODataError(405, "", "A batch is sent with POST.");
    }
    String type = batch.header("Content-Type").orElse("");
    List<MultipartReader.Group> groups = MultipartReader.read(type, batch.body());
    check(groups);
    boolean goOn =
        Arrays.stream(batch.header("Prefer").orElse("").split(",", -1))
            .anyMatch(text -> text.strip().matches("odata\\.continue-on-error(=true)?"));
    MultipartWriter answers = new MultipartWriter("batch", ++answered);
    int status = 200;
    for (MultipartReader.Group group : groups) {
      int failure = run(group, batch, root, answers);
      if (failure > 0 && !goOn) {
        status = failure;
        break;
      }
    }
    return Reply.text(status, answers.contentType(), answers.close());
  }

  private void check(List<MultipartReader.Group> groups) {
    List<Operation> all = groups.stream().flatMap(group -> group.operations().stream()).toList();
    if (all.size() > MOST) {
      throw MultipartReader.malformed("it holds more than " + MOST + " operations");
    }
    int longest = 2 * organization.settings().longestAddress();
    for (Operation operation : all) {
      if (operation.url().contains(PATH)) {
        throw MultipartReader.malformed("a batch must not hold a batch");
      }
      if (operation.url().length() > longest) {
        throw MultipartReader.malformed("an address is longer than " + longest + " characters");
      }
    }
  }

  /** Runs an operation or a change set; the status of its failure, 0 when it did not fail. */
  private int run(
      MultipartReader.Group group, Request batch, String root, MultipartWriter answers) {
    List<Operation> operations = group.operations();
    if (!group.changeSet()) {
      Reply reply = one(operations.get(0).request(batch, root));
      answers.add(reply, operations.get(0).contentId());
      return reply.status() >= 400 ? reply.status() : 0;
    }
    try {
      List<Reply> replies =
          organization.store().atomically(() -> changeSet(operations, batch, root));
      answers.add(MultipartWriter.changeSet(operations, replies, answered));
      return 0;
    } catch (Failed failed) {
      answers.add(failed.reply, "");
      return failed.reply.status();
    }
  }

  private List<Reply> changeSet(List<Operation> operations, Request batch, String root) {
    List<Reply> replies = new ArrayList<>();
    References references = new References();
    for (Operation operation : operations) {
      Reply reply;
      try {
        reply = one(references.resolved(operation).request(batch, root));
      } catch (ODataError unknownReference) {
        reply = unknownReference.reply();
      }
      if (reply.status() >= 400) {
        throw new Failed(reply);
      }
      String created = reply.headers().get("OData-EntityId");
      if (created != null) {
        references.put(operation.contentId(), created);
      }
      replies.add(reply);
    }
    return replies;
  }

  private Reply one(Request request) {
    Fault fault = faults.take("dataverse", request).orElse(null);
    return fault instanceof Fault.Answer instead
        ? new Reply(instead.status(), instead.headers(), instead.body())
        : single.apply(request);
  }
}

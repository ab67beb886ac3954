package dev.syncsetup.dynamics.directory;

import com.fasterxml.jackson.databind.JsonNode;
import dev.syncsetup.core.spi.CallPolicy;
import dev.syncsetup.dynamics.internal.ODataList;
import java.util.List;
import retrofit2.Call;
import retrofit2.http.Body;
import retrofit2.http.GET;
import retrofit2.http.POST;
import retrofit2.http.Path;
import retrofit2.http.Query;

/** Mail of one sender in Microsoft Graph. Names in paths come encoded. */
interface MailApi {
  @GET("users/{sender}/mailFolders/sentitems/messages?$select=id&$top=1")
  Call<ODataList<JsonNode>> sent(
      @Path(value = "sender", encoded = true) String sender,
      @Query(value = "$filter", encoded = true) String filter);

  @CallPolicy(time = CallPolicy.Time.SLOW)
  @POST("users/{sender}/sendMail")
  Call<Void> send(@Path(value = "sender", encoded = true) String sender, @Body MailJson mail);

  /** Body of sendMail. */
  record MailJson(Message message, boolean saveToSentItems) {

    /** The mail itself. */
    record Message(String subject, Text body, List<Recipient> toRecipients) {}

    /** Its text. */
    record Text(String contentType, String content) {}

    /** Who gets it. */
    record Recipient(Address emailAddress) {}

    /** An e-mail address. */
    record Address(String address) {}

    static MailJson of(Mail mail) {
      return new MailJson(
          new Message(
              mail.subject(),
              new Text("Text", mail.text()),
              List.of(new Recipient(new Address(mail.recipient())))),
          true);
    }
  }
}

package dev.syncsetup.dynamics.publishing;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.syncsetup.core.spi.CallPolicy;
import java.util.Collection;
import java.util.UUID;
import java.util.stream.Collectors;
import retrofit2.Call;
import retrofit2.http.Body;
import retrofit2.http.POST;

/** The actions PublishAllXml, PublishAllXmlAsync and PublishXml. */
interface PublishingApi {
  @CallPolicy(time = CallPolicy.Time.LONG)
  @POST("PublishAllXmlAsync")
  Call<StartedJson> publishAll();

  @CallPolicy(repeatable = true, time = CallPolicy.Time.LONG)
  @POST("PublishAllXml")
  Call<Void> publishAllNow();

  @CallPolicy(repeatable = true, time = CallPolicy.Time.LONG)
  @POST("PublishXml")
  Call<Void> publish(@Body ChosenJson chosen);

  /** Answer of PublishAllXmlAsync. */
  record StartedJson(@JsonProperty("AsyncOperationId") UUID asyncOperationId) {}

  /** Body of PublishXml. */
  record ChosenJson(@JsonProperty("ParameterXml") String xml) {

    static ChosenJson tables(Collection<String> logicalNames) {
      return new ChosenJson(
          logicalNames.stream()
              .map(name -> "<entity>" + escaped(name) + "</entity>")
              .collect(
                  Collectors.joining(
                      "", "<importexportxml><entities>", "</entities></importexportxml>")));
    }

    private static String escaped(String text) {
      return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
  }
}

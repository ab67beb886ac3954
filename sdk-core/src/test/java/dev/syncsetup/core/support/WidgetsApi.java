package dev.syncsetup.core.support;

import dev.syncsetup.core.spi.CallPolicy;
import java.util.List;
import retrofit2.Call;
import retrofit2.http.Body;
import retrofit2.http.GET;
import retrofit2.http.POST;
import retrofit2.http.PUT;
import retrofit2.http.Query;
import retrofit2.http.Url;

/** Calls of every kind that the SDK's services know. */
public interface WidgetsApi {

  @GET("widgets/1")
  Call<Widget> read();

  @GET("widgets")
  Call<List<Widget>> list();

  @GET("widgets")
  Call<List<Widget>> search(@Query("client_secret") String secret);

  @GET
  Call<Widget> follow(@Url String address);

  @POST("widgets")
  Call<Widget> create(@Body Widget widget);

  @POST("widgets/publish")
  @CallPolicy(time = CallPolicy.Time.SLOW)
  Call<Void> publish();

  @PUT("widgets/1")
  @CallPolicy(repeatable = true, time = CallPolicy.Time.LONG)
  Call<Widget> replace(@Body Widget widget);
}

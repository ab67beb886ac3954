package dev.syncsetup.core.internal.http;

import dev.syncsetup.core.spi.CallPolicy;
import java.lang.reflect.Method;
import okhttp3.Request;
import org.jspecify.annotations.Nullable;
import retrofit2.Invocation;

/**
 * What the Retrofit method behind a request says about it.
 *
 * @param operation interface and method name
 * @param repeatable whether it may be sent again after an unknown outcome
 * @param time how long the server may take
 */
public record CallTraits(String operation, boolean repeatable, CallPolicy.Time time) {

  public static CallTraits of(Request request) {
    Invocation invocation = request.tag(Invocation.class);
    boolean read = request.method().equals("GET");
    if (invocation == null) {
      return new CallTraits(request.method(), read, CallPolicy.Time.QUICK);
    }
    Method method = invocation.method();
    @Nullable CallPolicy policy = method.getAnnotation(CallPolicy.class);
    return new CallTraits(
        method.getDeclaringClass().getSimpleName() + "." + method.getName(),
        read || (policy != null && policy.repeatable()),
        policy == null ? CallPolicy.Time.QUICK : policy.time());
  }
}

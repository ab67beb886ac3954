package dev.syncsetup.dynamics;

import dev.syncsetup.core.HttpCustomizer;
import dev.syncsetup.core.Sleeper;
import dev.syncsetup.core.spi.ClientSettings;
import dev.syncsetup.core.spi.http.HttpStack;
import dev.syncsetup.dynamics.internal.jobs.CustomizationTurns;
import dev.syncsetup.dynamics.internal.jobs.Waiting;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

final class DynamicsClientBuilder implements DynamicsClient.Builder {
  private final URI url;
  private @Nullable EntraCredential credential;
  private @Nullable MicrosoftCloud cloud;
  private ClientSettings settings = ClientSettings.standard();

  DynamicsClientBuilder(URI url) {
    this.url = url;
  }

  @Override
  public DynamicsClient.Builder credential(EntraCredential newCredential) {
    credential = newCredential;
    return this;
  }

  @Override
  public DynamicsClient.Builder cloud(MicrosoftCloud newCloud) {
    cloud = newCloud;
    return this;
  }

  @Override
  public DynamicsClient.Builder clock(Clock clock) {
    settings = settings.withTime(clock, settings.sleeper());
    return this;
  }

  @Override
  public DynamicsClient.Builder sleeper(Sleeper sleeper) {
    settings = settings.withTime(settings.clock(), sleeper);
    return this;
  }

  @Override
  public DynamicsClient.Builder longestWait(Duration wait) {
    settings = settings.withLongestWait(wait);
    return this;
  }

  @Override
  public DynamicsClient.Builder http(HttpCustomizer customizer) {
    settings = settings.withHttp(customizer);
    return this;
  }

  @Override
  public DynamicsClient build() {
    EntraCredential signInWith = credential;
    if (signInWith == null) {
      throw new IllegalStateException(
          "A client needs a credential: call credential(EntraCredential.clientSecret(...)) before"
              + " build().");
    }
    MicrosoftCloud home = cloud == null ? MicrosoftCloud.of(url) : cloud;
    CustomizationTurns turns = new CustomizationTurns(new Waiting(settings));
    return new DynamicsClient(url, home, signInWith, new HttpStack(settings), true, turns);
  }
}

package dev.syncsetup.reliability.hostile.support;

import java.net.URI;

/** A process that calls one hostile server after the other, and says what each call ended in. */
public final class Bombardment {
  private Bombardment() {}

  /** Takes answer, service and address of each server. */
  public static void main(String[] arguments) {
    for (int i = 0; i < arguments.length; i += 3) {
      Answer answer = Answer.valueOf(arguments[i]);
      Service service = Service.valueOf(arguments[i + 1]);
      String end = "nothing";
      try {
        service.call(URI.create(arguments[i + 2]), HostileServer.trust());
      } catch (RuntimeException e) {
        end = answer.outcome(service).isInstance(e) ? "as expected" : e.toString();
      }
      System.out.println(answer + " " + service + " " + end);
    }
  }
}

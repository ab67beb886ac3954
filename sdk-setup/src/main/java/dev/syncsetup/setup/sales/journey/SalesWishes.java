package dev.syncsetup.setup.sales.journey;

import dev.syncsetup.marketo.handoff.Operator;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the caller's builder has collected.
 *
 * @param names names of roles and users
 * @param administrator user name of the administrator who sets up the connection
 * @param identity who synchronises
 * @param roles roles the integration user gets before the connection; none for applications
 * @param proof how to sign in as the integration user, if that is to be tried
 * @param operator who connects and confirms; empty when the plan ends before it
 * @param nonInteractive whether the integration user becomes non-interactive
 * @param released licence that is taken from the integration user in the end
 */
public record SalesWishes(
    SalesNames names,
    String administrator,
    Identity identity,
    List<String> roles,
    Optional<SignInProof> proof,
    Optional<Operator> operator,
    boolean nonInteractive,
    Optional<String> released) {

  public SalesWishes {
    roles = List.copyOf(roles);
  }

  /** The beginning: nothing but who administers and who synchronises. */
  public static SalesWishes of(SalesNames names, String administrator, Identity identity) {
    return new SalesWishes(
        names,
        administrator,
        identity,
        List.of(),
        Optional.empty(),
        Optional.empty(),
        false,
        Optional.empty());
  }

  public SalesWishes withRoles(List<String> wished) {
    return new SalesWishes(
        names, administrator, identity, wished, proof, operator, nonInteractive, released);
  }

  public SalesWishes withProof(SignInProof wished) {
    return new SalesWishes(
        names,
        administrator,
        identity,
        roles,
        Optional.of(wished),
        operator,
        nonInteractive,
        released);
  }

  public SalesWishes withOperator(Operator person) {
    return new SalesWishes(
        names,
        administrator,
        identity,
        roles,
        proof,
        Optional.of(person),
        nonInteractive,
        released);
  }

  public SalesWishes withNonInteractive() {
    return new SalesWishes(names, administrator, identity, roles, proof, operator, true, released);
  }

  public SalesWishes withReleased(String licence) {
    return new SalesWishes(
        names,
        administrator,
        identity,
        roles,
        proof,
        operator,
        nonInteractive,
        Optional.of(licence));
  }

  /** Whether the integration user is an account, as in the procedure of 2019. */
  public boolean isPerson() {
    return identity instanceof Identity.Person;
  }

  /** Roles the identity must have once the connection works. */
  public List<String> solutionRoles() {
    if (isPerson()) {
      return names.integrationRoles();
    }
    List<String> all = new ArrayList<>(List.of(names.dataverseRole()));
    all.addAll(names.integrationRoles());
    return all;
  }
}

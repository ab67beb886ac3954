package dev.syncsetup.dynamics.names;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Looks up the names in queries. */
final class QueryNames {
  private static final Pattern ENUM =
      Pattern.compile("Microsoft\\.Dynamics\\.CRM\\.(\\w+)'(\\w+)'");
  private static final Pattern LITERAL =
      Pattern.compile("'(?:[^']|'')*'|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|\\b\\d+\\b");
  private static final Pattern NAME = Pattern.compile("[A-Za-z_]\\w*(?:/[A-Za-z_]\\w*)*");
  private static final Pattern LAMBDA = Pattern.compile("(\\w+)/(?:any|all)\\((\\w+):([^()]*)\\)");
  private static final Set<String> SYSTEM =
      Set.of("$select", "$filter", "$orderby", "$expand", "$top", "$count", "$skiptoken");
  private static final Set<String> OPERATORS =
      Set.of(
          "eq",
          "ne",
          "gt",
          "ge",
          "lt",
          "le",
          "and",
          "or",
          "not",
          "null",
          "true",
          "false",
          "asc",
          "desc",
          "contains",
          "startswith",
          "endswith");

  private final UnknownNames names;

  QueryNames(UnknownNames names) {
    this.names = names;
  }

  /**
   * Looks up what options name.
   *
   * @param type of what is queried; null for an operation
   */
  void options(@Nullable String type, List<String> options) {
    for (String option : options) {
      String name = option.replaceAll("(?s)=.*", "");
      String value = option.substring(option.indexOf('=') + 1);
      if (name.startsWith("@")) {
        String unused = withoutEnums(value);
      } else {
        names.check(SYSTEM.contains(name), name);
      }
      if (type == null) {
        continue;
      }
      switch (name) {
        case "$select" -> Splitter.split(value, ',').forEach(each -> names.property(type, each));
        case "$expand" -> Splitter.split(value, ',').forEach(each -> expand(type, each));
        case "$filter", "$orderby" -> condition(type, value);
        default -> {}
      }
    }
  }

  private void expand(String type, String item) {
    int open = item.indexOf('(');
    Optional<String> target = names.navigation(type, open < 0 ? item : item.substring(0, open));
    if (open >= 0 && target.isPresent()) {
      options(target.get(), Splitter.split(item.substring(open + 1, item.length() - 1), ';'));
    }
  }

  private void condition(String type, String text) {
    String words = LITERAL.matcher(withoutEnums(text)).replaceAll(" ");
    Matcher lambdas = LAMBDA.matcher(words);
    while (lambdas.find()) {
      String inner = lambdas.group(3).replace(lambdas.group(2) + "/", "");
      names.navigation(type, lambdas.group(1)).ifPresent(target -> condition(target, inner));
    }
    Matcher name = NAME.matcher(lambdas.replaceAll(" "));
    while (name.find()) {
      if (!OPERATORS.contains(name.group())) {
        operand(type, name.group());
      }
    }
  }

  /** A property, one behind a lookup, or a lookup itself, which can be compared with null. */
  private void operand(String type, String path) {
    int slash = path.indexOf('/');
    if (slash >= 0) {
      names
          .navigation(type, path.substring(0, slash))
          .ifPresent(target -> operand(target, path.substring(slash + 1)));
    } else if (names.real.navigation(type, path).isEmpty()) {
      names.property(type, path);
    }
  }

  /** Looks up the literals of enumerations, and takes them out. */
  private String withoutEnums(String text) {
    Matcher literals = ENUM.matcher(text);
    while (literals.find()) {
      names.check(names.real.isMember(literals.group(1), literals.group(2)), literals.group());
    }
    return literals.replaceAll(" ");
  }
}

package dev.syncsetup.reliability.faults;

/**
 * What became of a case.
 *
 * @param runs how often the journey was begun
 * @param problem what is wrong; empty when the case was survived
 */
record Result(Case disturbed, int runs, String problem) {

  static Result survived(Case disturbed, int runs) {
    return new Result(disturbed, runs, "");
  }

  static Result lost(Case disturbed, int runs, String problem) {
    return new Result(disturbed, runs, problem);
  }

  boolean survived() {
    return problem.isEmpty();
  }
}

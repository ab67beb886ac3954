package dev.syncsetup.reliability.faults;

/**
 * What became of a case.
 *
 * @param runs which run got to the end; 0 when the case was not survived
 * @param problem what is wrong; empty when the case was survived
 */
record Result(Case disturbed, int runs, String problem) {

  static Result survived(Case disturbed, int runs) {
    return new Result(disturbed, runs, "");
  }

  static Result lost(Case disturbed, String problem) {
    return new Result(disturbed, 0, problem);
  }

  boolean survived() {
    return problem.isEmpty();
  }
}

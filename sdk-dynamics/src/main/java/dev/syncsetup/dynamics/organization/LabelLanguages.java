package dev.syncsetup.dynamics.organization;

import java.util.Set;

/**
 * The languages that labels can have.
 *
 * @param base LCID of the organisation's base language, for example 1033 for English
 * @param provisioned LCIDs of all languages that are switched on, the base language among them
 */
public record LabelLanguages(int base, Set<Integer> provisioned) {

  public LabelLanguages {
    provisioned = Set.copyOf(provisioned);
  }
}

package dev.syncsetup.testing.marketo.instance;

import java.util.List;
import java.util.Locale;
import java.util.function.IntUnaryOperator;
import java.util.function.UnaryOperator;

/**
 * Behaviour of the real Marketo that no public source settles. A test picks the answers; a client
 * must be right whichever is picked.
 */
public final class OpenQuestions {

  /** Where error 1018 stands in the envelope. */
  public enum CrmErrorPlace {
    /** In {@code errors[]}, with {@code success: false}. */
    ERRORS,
    /** In {@code result[].reasons[]} of a skipped record, with {@code success: true}. */
    REASONS
  }

  /** What a query that finds nothing answers beside {@code success: true}. */
  public enum EmptyResult {
    EMPTY_LIST,
    /** No {@code result}, and a warning that is a text. */
    WARNING_TEXT,
    /** No {@code result}, and a warning that is an object with code and message. */
    WARNING_OBJECT
  }

  private CrmErrorPlace crmErrorPlace = CrmErrorPlace.ERRORS;
  private boolean crmErrorWhileDisabled = true;
  private EmptyResult emptyResult = EmptyResult.EMPTY_LIST;
  private IntUnaryOperator pageRows = page -> 300;
  private boolean dynamicsActivitiesAlways;
  private boolean fieldsPreselected;
  private List<String> searchableFields = List.of("id", "email", "msftType", "sfdcType");
  private UnaryOperator<String> restName = OpenQuestions::camelCase;

  /** Where 1018 stands; default {@link CrmErrorPlace#ERRORS}. */
  public OpenQuestions crmErrorPlace(CrmErrorPlace place) {
    crmErrorPlace = place;
    return this;
  }

  public CrmErrorPlace crmErrorPlace() {
    return crmErrorPlace;
  }

  /** Whether 1018 stays while the sync is switched off; default yes. */
  public OpenQuestions crmErrorWhileDisabled(boolean stays) {
    crmErrorWhileDisabled = stays;
    return this;
  }

  public boolean crmErrorWhileDisabled() {
    return crmErrorWhileDisabled;
  }

  /** How "nothing found" looks; default {@link EmptyResult#EMPTY_LIST}. */
  public OpenQuestions emptyResult(EmptyResult form) {
    emptyResult = form;
    return this;
  }

  public EmptyResult emptyResult() {
    return emptyResult;
  }

  /** Most rows a page holds although more were asked for and more follow; default 300. */
  public OpenQuestions largestPage(int rows) {
    return pageRows(page -> rows);
  }

  /**
   * As {@link #largestPage}, by the number of the page, from 0; a page of no rows is an empty one
   * with more to follow.
   */
  public OpenQuestions pageRows(IntUnaryOperator rowsOfPage) {
    pageRows = rowsOfPage;
    return this;
  }

  /** Most rows on the page of this number. */
  public int pageRows(int page) {
    return pageRows.applyAsInt(page);
  }

  /** Whether activity type 300 is listed although Dynamics is not attached; default no. */
  public OpenQuestions dynamicsActivitiesAlways(boolean listed) {
    dynamicsActivitiesAlways = listed;
    return this;
  }

  public boolean dynamicsActivitiesAlways() {
    return dynamicsActivitiesAlways;
  }

  /** Whether the fields of the default map are ticked before a selection is saved; default no. */
  public OpenQuestions fieldsPreselected(boolean ticked) {
    fieldsPreselected = ticked;
    return this;
  }

  public boolean fieldsPreselected() {
    return fieldsPreselected;
  }

  /** Lead fields that can be a filterType, as far as the instance has them. */
  public OpenQuestions searchableFields(String... names) {
    searchableFields = List.of(names);
    return this;
  }

  public List<String> searchableFields() {
    return searchableFields;
  }

  /** How a field that the sync creates gets its REST name from its display name. */
  public OpenQuestions restNames(UnaryOperator<String> fromDisplayName) {
    restName = fromDisplayName;
    return this;
  }

  /** The REST name of a field that the sync creates. */
  public String restName(String displayName) {
    return restName.apply(displayName);
  }

  private static String camelCase(String displayName) {
    String joined = displayName.replace(" ", "");
    return joined.substring(0, 1).toLowerCase(Locale.ROOT) + joined.substring(1);
  }
}

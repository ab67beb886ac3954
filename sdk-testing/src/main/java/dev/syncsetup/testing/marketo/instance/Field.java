package dev.syncsetup.testing.marketo.instance;

/**
 * One field as the instance has it now.
 *
 * @param name REST name
 * @param length longest text, 0 where that means nothing
 * @param updateable whether a REST client may write it
 * @param crmManaged whether the native sync writes it
 * @param custom whether it is no standard field of every instance
 */
public record Field(
    String name,
    String displayName,
    String dataType,
    int length,
    boolean updateable,
    boolean crmManaged,
    boolean custom) {}

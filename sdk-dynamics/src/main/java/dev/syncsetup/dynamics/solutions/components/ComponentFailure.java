package dev.syncsetup.dynamics.solutions.components;

/**
 * A component that could not be imported. Texts are empty where the server does not tell.
 *
 * @param kind the import log's word for the kind of component, for example Role
 * @param name name of the component
 * @param code error code as the server wrote it
 * @param text the server's own reason
 */
public record ComponentFailure(String kind, String name, String code, String text) {}

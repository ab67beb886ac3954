package dev.syncsetup.dynamics.solutions.components;

import java.util.UUID;

/**
 * Something that belongs to a solution.
 *
 * @param type what kind of thing it is
 * @param objectId id of the thing itself: MetadataId of a table or column, id of the root role,
 *     otherwise the row's id
 */
public record SolutionComponent(ComponentType type, UUID objectId) {}

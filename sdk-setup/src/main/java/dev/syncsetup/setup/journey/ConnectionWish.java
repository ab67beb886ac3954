package dev.syncsetup.setup.journey;

import dev.syncsetup.marketo.crmsync.CrmCredentials;
import dev.syncsetup.marketo.crmsync.FieldSelection;
import java.net.URI;

/**
 * What is to be entered on Marketo's side.
 *
 * @param credentials secrets for the form
 * @param acknowledgedUrl organisation URL that the caller has acknowledged as irreversible
 * @param fields fields to sync
 * @param notifyAddress who is told when the initial sync has ended
 */
public record ConnectionWish(
    CrmCredentials credentials, URI acknowledgedUrl, FieldSelection fields, String notifyAddress) {}

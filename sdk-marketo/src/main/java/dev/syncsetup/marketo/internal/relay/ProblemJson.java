package dev.syncsetup.marketo.internal.relay;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** An error of the relay, as RFC 9457 has it, with a code to decide by. */
record ProblemJson(
    @Nullable String title,
    @Nullable String detail,
    @Nullable String code,
    @Nullable List<ChecksJson.Check> checks) {}

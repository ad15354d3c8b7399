package org.seminararchive.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.seminararchive.http.ApiProblem;
import org.seminararchive.http.Ids;
import org.seminararchive.http.InputError;
import org.seminararchive.http.ProblemCode;
import org.seminararchive.journal.Journal;

/**
 * Makes and revokes tokens. They are no part of the archive, so the journal has no entry of them;
 * the audit log has.
 */
@ApplicationScoped
class TokenService {
  private final TokenRepository repository;
  private final Audit audit;
  private final Journal journal;
  private final Clock clock;

  TokenService(TokenRepository repository, Audit audit, Journal journal, Clock clock) {
    this.repository = repository;
    this.audit = audit;
    this.journal = journal;
    this.clock = clock;
  }

  @Transactional(Transactional.TxType.MANDATORY)
  Token create(Fingerprint secret, TokenRequest request, Holder by) {
    Token token = new Token();
    token.id = Ids.create();
    token.prefix = secret.prefix();
    token.hash = secret.hash();
    token.holder = request.holder();
    token.scopes = Scopes.of(request.scopes()).toString();
    token.created = now();
    token.expires =
        request.expires() == null
            ? null
            : request.expires().toInstant().truncatedTo(ChronoUnit.MICROS);
    repository.persist(token);
    audit.note(by, AuditedAction.createToken, token.id, shown(token));
    return token;
  }

  /** A token that opens everything and does not expire. */
  @Transactional(Transactional.TxType.MANDATORY)
  Token createAdmin(Fingerprint secret, String holder, Holder by) {
    return create(secret, new TokenRequest(holder, List.of(Scopes.ADMIN), null), by);
  }

  /**
   * @return empty if there is no such token
   * @throws ApiProblem 409 if without it nobody could give out tokens any more
   */
  @Transactional(Transactional.TxType.MANDATORY)
  Optional<Token> revoke(UUID id, Holder by) {
    // Of two that revoke each other, the second must see what the first did.
    journal.alone();
    Optional<Token> found = repository.findByIdOptional(id);
    found
        .filter(token -> token.revoked == null)
        .ifPresent(
            token -> {
              if (isUsableAdmin(token) && repository.usableAdmins(now()) == 1) {
                throw ApiProblem.of(
                    ProblemCode.CONFLICT, List.of(InputError.at("", "last-admin", "")));
              }
              token.revoked = now();
              audit.note(by, AuditedAction.revokeToken, token.id, shown(token));
            });
    return found;
  }

  /** Revokes what the setting named before it named this token. */
  @Transactional(Transactional.TxType.MANDATORY)
  void replaceFormer(Token token, Holder by) {
    token.namedBySetting = true;
    for (Token former : repository.namedBySetting()) {
      if (!former.id.equals(token.id)) {
        former.revoked = now();
        audit.note(by, AuditedAction.replaceToken, former.id, shown(former));
      }
    }
  }

  boolean isUsableAdmin(Token token) {
    return token.revoked == null
        && (token.expires == null || token.expires.isAfter(now()))
        && Scopes.parse(token.scopes).admin();
  }

  boolean hasUsableAdmin() {
    return repository.usableAdmins(now()) > 0;
  }

  private static String shown(Token token) {
    return "%s… %s [%s]".formatted(token.prefix, token.holder, token.scopes);
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}

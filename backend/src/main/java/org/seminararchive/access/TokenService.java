package org.seminararchive.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.seminararchive.http.ApiProblem;
import org.seminararchive.http.Ids;
import org.seminararchive.http.InputError;
import org.seminararchive.http.ProblemCode;
import org.seminararchive.journal.Journal;

/** Creates and revokes tokens. The audit log records this, not the public journal. */
@ApplicationScoped
class TokenService {
  @Inject TokenRepository repository;
  @Inject Audit audit;
  @Inject Journal journal;
  @Inject Clock clock;

  @Transactional(Transactional.TxType.MANDATORY)
  Token create(Fingerprint secret, TokenRequest request, Holder by) {
    Token token = new Token();
    token.id = Ids.create();
    token.prefix = secret.prefix();
    token.hash = secret.hash();
    token.holder = request.holder();
    token.scopes = Scopes.of(request.scopes()).toString();
    token.created = clock.instant();
    token.expires =
        request.expires() == null
            ? null
            : request.expires().toInstant().truncatedTo(ChronoUnit.MICROS);
    repository.persist(token);
    audit.note(by, AuditedAction.CREATE_TOKEN, token.id, shown(token));
    return token;
  }

  /** Creates a token with the {@code admin} scope that never expires. */
  @Transactional(Transactional.TxType.MANDATORY)
  Token createAdmin(Fingerprint secret, String holder, Holder by) {
    return create(secret, new TokenRequest(holder, List.of(Scopes.ADMIN), null), by);
  }

  /**
   * @return the revoked token; empty if there is none with this id
   * @throws ApiProblem 409 if it is the last admin token
   */
  @Transactional(Transactional.TxType.MANDATORY)
  Optional<Token> revoke(UUID id, Holder by) {
    // Serializes concurrent revocations: two admins cannot revoke each other's last token.
    journal.alone();
    Optional<Token> found = repository.findByIdOptional(id);
    found
        .filter(token -> token.revoked == null)
        .ifPresent(
            token -> {
              if (isUsableAdmin(token) && repository.usableAdmins(clock.instant()) == 1) {
                throw ApiProblem.of(
                    ProblemCode.CONFLICT, List.of(InputError.at("", "last-admin", "")));
              }
              token.revoked = clock.instant();
              audit.note(by, AuditedAction.REVOKE_TOKEN, token.id, shown(token));
            });
    return found;
  }

  /** Revokes the tokens that the setting contained before. */
  @Transactional(Transactional.TxType.MANDATORY)
  void replaceFormer(Token token, Holder by) {
    token.namedBySetting = true;
    for (Token former : repository.namedBySetting()) {
      if (!former.id.equals(token.id)) {
        former.revoked = clock.instant();
        audit.note(by, AuditedAction.REPLACE_TOKEN, former.id, shown(former));
      }
    }
  }

  boolean isUsableAdmin(Token token) {
    return token.revoked == null
        && (token.expires == null || token.expires.isAfter(clock.instant()))
        && Scopes.parse(token.scopes).admin();
  }

  boolean hasUsableAdmin() {
    return repository.usableAdmins(clock.instant()) > 0;
  }

  private static String shown(Token token) {
    return "%s… %s [%s]".formatted(token.prefix, token.holder, token.scopes);
  }
}

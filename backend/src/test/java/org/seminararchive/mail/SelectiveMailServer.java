package org.seminararchive.mail;

import com.icegreen.greenmail.Managers;
import com.icegreen.greenmail.mail.MailAddress;
import com.icegreen.greenmail.server.AbstractServer;
import com.icegreen.greenmail.smtp.SmtpManager;
import com.icegreen.greenmail.smtp.SmtpState;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** A mail server that refuses some recipients (RFC 5321, section 4.2). */
class SelectiveMailServer extends GreenMail {
  SelectiveMailServer() {
    super(ServerSetup.SMTP.dynamicPort());
  }

  /** Replies to recipients by address, such as {@code 550 5.1.1 unknown}. */
  Map<String, String> refusals() {
    return ((Refusing) managers).replies;
  }

  /** Addresses that were refused, once for each attempt. */
  List<String> refused() {
    return ((Refusing) managers).refused;
  }

  // The constructor of the library calls this, and offers no other place for a manager.
  @Override
  protected Map<String, AbstractServer> createServices(ServerSetup[] setups, Managers usual) {
    managers = new Refusing();
    return super.createServices(setups, managers);
  }

  private static final class Refusing extends Managers {
    private final Map<String, String> replies = new ConcurrentHashMap<>();
    private final List<String> refused = new CopyOnWriteArrayList<>();
    private final SmtpManager smtp =
        new SmtpManager(getImapHostManager(), getUserManager()) {
          @Override
          public String checkRecipient(SmtpState state, MailAddress recipient) {
            String reply = replies.get(recipient.getEmail());
            if (reply != null) {
              refused.add(recipient.getEmail());
            }
            return reply;
          }
        };

    @Override
    public SmtpManager getSmtpManager() {
      return smtp;
    }
  }
}

package org.seminararchive.talk;

import jakarta.ws.rs.BeanParam;
import org.seminararchive.http.ReadCall;
import org.seminararchive.session.FilterParameters;

/** A read of numbers of talks. */
public class TalkCountCall extends ReadCall {
  @BeanParam FilterParameters filters;
  @BeanParam WordParameters words;
}

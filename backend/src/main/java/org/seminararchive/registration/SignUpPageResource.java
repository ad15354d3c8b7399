package org.seminararchive.registration;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.seminararchive.description.ReaderLanguage;
import org.seminararchive.description.Wordings;
import org.seminararchive.http.ApiProblem;
import org.seminararchive.http.InputErrors;
import org.seminararchive.http.LongestBody;
import org.seminararchive.http.Members;
import org.seminararchive.http.ProblemCode;
import org.seminararchive.registration.SignUpRequest.SignUp;

/** The sign-up form. */
@Path("/sign-up")
@Produces(MediaType.TEXT_HTML)
public class SignUpPageResource {
  private static final List<String> FIELDS =
      List.of("mail", "name", "institution", "language", "website");

  @Context HttpHeaders headers;

  @Inject Gatherings gatherings;
  @Inject Registering registering;
  @Inject SignUpRules rules;
  @Inject MailReadiness mails;
  @Inject Wordings wordings;
  @Inject Clock clock;

  @GET
  @Path("{slug}")
  @Transactional
  @Operation(hidden = true)
  public Response ofSeries(@PathParam("slug") String slug, @Context UriInfo uri) {
    return form(gatherings.ofSeries(slug), uri);
  }

  @GET
  @Path("{slug}/{number}")
  @Transactional
  @Operation(hidden = true)
  public Response ofSession(
      @PathParam("slug") String slug, @PathParam("number") String number, @Context UriInfo uri) {
    return form(gatherings.ofNumber(slug, number), uri);
  }

  @POST
  @LongestBody(16 << 10)
  @Path("{slug}")
  @Transactional
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Operation(hidden = true)
  public Response forSeries(
      MultivaluedMap<String, String> form, @PathParam("slug") String slug, @Context UriInfo uri) {
    return signUp(form, gatherings.ofSeries(slug), uri);
  }

  @POST
  @LongestBody(16 << 10)
  @Path("{slug}/{number}")
  @Transactional
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Operation(hidden = true)
  public Response forSession(
      MultivaluedMap<String, String> form,
      @PathParam("slug") String slug,
      @PathParam("number") String number,
      @Context UriInfo uri) {
    return signUp(form, gatherings.ofNumber(slug, number), uri);
  }

  private Response form(Optional<Gathering> found, UriInfo uri) {
    Gathering gathering = existing(found, uri);
    ReaderPage page = ReaderPage.of(gathering, language(uri), wordings);
    SignUpTerms terms = rules.of(gathering);
    return closed(terms, page)
        .orElseGet(() -> form(200, page, terms, Map.of("language", page.language()), ""));
  }

  private Response signUp(
      MultivaluedMap<String, String> form, Optional<Gathering> found, UriInfo uri) {
    Gathering gathering = existing(found, uri);
    ReaderPage page = ReaderPage.of(gathering, language(uri), wordings);
    SignUpTerms terms = rules.of(gathering);
    Map<String, String> given = given(form);
    InputErrors errors = new InputErrors();
    SignUp request =
        Members.read(members(given, form.containsKey("consent")), errors, SignUpRequest::read);
    Optional<Response> closed = closed(terms, page);
    if (closed.isPresent()) {
      return closed.get();
    }
    if (!errors.isEmpty()) {
      return form(422, page, terms, given, errors.get(0).pointer().substring(1));
    }
    registering.ask(gathering, request);
    return page.note(200, sendsMails() ? "asked" : "mailWaits");
  }

  private Optional<Response> closed(SignUpTerms terms, ReaderPage page) {
    return terms
        .fault(clock.instant())
        .map(
            fault ->
                terms.isHere()
                    ? page.note(ProblemCode.CONFLICT.status(), "closed")
                    : page.note(ProblemCode.NOT_FOUND.status(), "noSignUp"));
  }

  private String language(UriInfo uri) {
    return ReaderLanguage.of(uri.getQueryParameters().getFirst("lang"), headers);
  }

  private boolean sendsMails() {
    return mails.missing().isEmpty();
  }

  private Response form(
      int status, ReaderPage page, SignUpTerms terms, Map<String, String> given, String fault) {
    return ReaderPage.answer(
        status,
        ReaderPage.Templates.signUp(page, given, fault, terms.wantsInstitutions(), sendsMails()));
  }

  private static Map<String, String> given(MultivaluedMap<String, String> form) {
    Map<String, String> given = new HashMap<>();
    FIELDS.forEach(
        field ->
            Optional.ofNullable(form.getFirst(field))
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .ifPresent(value -> given.put(field, value)));
    return given;
  }

  private static ObjectNode members(Map<String, String> given, boolean consents) {
    ObjectNode members = JsonNodeFactory.instance.objectNode().put("consent", consents);
    given.forEach(members::put);
    return members;
  }

  private static Gathering existing(Optional<Gathering> found, UriInfo uri) {
    return found.orElseThrow(() -> ApiProblem.notFound(uri.getRequestUri().getPath()));
  }
}

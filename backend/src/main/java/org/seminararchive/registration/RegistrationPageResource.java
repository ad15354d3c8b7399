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
import java.io.InputStream;
import java.util.List;
import java.util.function.Consumer;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.seminararchive.description.Wordings;
import org.seminararchive.http.ApiProblem;
import org.seminararchive.http.InputError;
import org.seminararchive.http.InputErrors;
import org.seminararchive.http.JsonBody;
import org.seminararchive.http.LongestBody;
import org.seminararchive.http.Members;
import org.seminararchive.http.ProblemCode;
import org.seminararchive.text.LinearPattern;

/**
 * The page opened by links in mails. Its buttons confirm or end a registration; a GET changes
 * nothing. Mail programs unsubscribe at the same URL (RFC 8058).
 */
@Path("/registrations/{secret}")
@Produces(MediaType.TEXT_HTML)
public class RegistrationPageResource {
  private static final List<String> FIELDS = List.of("name", "institution", "language");
  private static final String ONE_CLICK = "List-Unsubscribe";

  private static final LinearPattern ONE_CLICK_PART =
      LinearPattern.compile(
          "(?i)name=\"?"
              + ONE_CLICK
              + "\"?[^\\r\\n]*\\r?\\n(?:[^\\r\\n]+\\r?\\n)*+\\r?\\nOne-Click");

  @Inject OwnRegistrations own;
  @Inject Registering registering;
  @Inject Wordings wordings;

  @GET
  @Transactional
  @Operation(hidden = true)
  public Response read(@PathParam("secret") String secret, @Context UriInfo uri) {
    return page(200, own.find(secret, uri), false, "");
  }

  @POST
  @LongestBody(16 << 10)
  @Transactional
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Operation(hidden = true)
  public Response press(
      MultivaluedMap<String, String> form,
      @PathParam("secret") String secret,
      @Context UriInfo uri) {
    Registration registration = own.find(secret, uri);
    String pressed = form.getFirst("do");
    if (form.containsKey(ONE_CLICK) || "end".equals(pressed)) {
      return end(registration);
    }
    if ("change".equals(pressed)) {
      return change(registration, form);
    }
    if ("confirm".equals(pressed)) {
      registering.confirm(registration);
    }
    return page(200, registration, false, "");
  }

  /**
   * One click in the form that RFC 8058, section 3.1, prefers. It has one field only.
   *
   * @throws ApiProblem 415 for any other form
   */
  @POST
  @LongestBody(16 << 10)
  @Transactional
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  @Operation(hidden = true)
  public Response press(
      InputStream form, @PathParam("secret") String secret, @Context UriInfo uri) {
    if (!ONE_CLICK_PART.occursIn(JsonBody.text(form, ProblemCode.BAD_REQUEST))) {
      throw ApiProblem.of(
          ProblemCode.UNSUPPORTED_MEDIA_TYPE,
          List.of(
              InputError.ofParameter(
                  HttpHeaders.CONTENT_TYPE,
                  "unknown-value",
                  MediaType.MULTIPART_FORM_DATA,
                  List.of(MediaType.APPLICATION_FORM_URLENCODED))));
    }
    return end(own.find(secret, uri));
  }

  private Response end(Registration registration) {
    ReaderPage page = page(registration, own.gathering(registration));
    registering.end(registration);
    return page.note(200, "ended");
  }

  private Response change(Registration registration, MultivaluedMap<String, String> form) {
    ObjectNode members = JsonNodeFactory.instance.objectNode();
    FIELDS.stream()
        .filter(form::containsKey)
        .forEach(
            field -> {
              String value = form.getFirst(field).strip();
              members.put(field, value.isEmpty() ? null : value);
            });
    InputErrors errors = new InputErrors();
    Consumer<Registration> change = Members.read(members, errors, RegistrationPatch::read);
    if (!errors.isEmpty()) {
      return page(422, registration, false, errors.get(0).pointer().substring(1));
    }
    change.accept(registration);
    return page(200, registration, true, "");
  }

  private Response page(int status, Registration registration, boolean isChanged, String fault) {
    return ReaderPage.answer(
        status,
        ReaderPage.Templates.registration(
            page(registration, own.gathering(registration)),
            own.response(registration),
            isChanged,
            fault));
  }

  private ReaderPage page(Registration registration, Gathering gathering) {
    return ReaderPage.of(gathering, registration.language, wordings);
  }
}

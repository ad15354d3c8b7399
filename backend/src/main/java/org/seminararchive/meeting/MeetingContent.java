package org.seminararchive.meeting;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.seminararchive.http.Members;

/** Address of the online meeting of a session. Must not be logged. */
@Schema(name = "Meeting")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record MeetingContent(
    @Schema(required = true, format = "uri") String address,
    String passcode,
    @Schema(description = "Further information for participants, in paragraphs.") String note) {
  static MeetingContent read(Members members) {
    return new MeetingContent(
        members.needed("address", members.url("address")),
        members.line("passcode", 100),
        members.paragraphs("note", 5000));
  }

  static MeetingContent of(Meeting meeting) {
    return new MeetingContent(meeting.address, meeting.passcode, meeting.note);
  }

  @Override
  public String toString() {
    return "a meeting address";
  }
}

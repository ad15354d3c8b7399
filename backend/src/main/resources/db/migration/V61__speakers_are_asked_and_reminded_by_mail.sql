alter table series add column speaker_reminder varchar(100);

-- Private. It goes with the invitation, or some time after its end.
alter table invitation add column mail varchar(254);
alter table invitation add column language varchar(2) check (language in ('ja', 'en'));
alter table invitation add column reminded timestamp(6) with time zone;

-- Each mail has a link of its own, as those to readers.
create table invitation_link (
  hash varchar(64) not null primary key,
  invitation_id uuid not null references invitation (id) on delete cascade
);
create index invitation_link_owner on invitation_link (invitation_id);
insert into invitation_link (hash, invitation_id) select secret_hash, id from invitation;
alter table invitation drop column secret_hash;

-- A letter is to a reader or to a speaker.
alter table letter alter column registration_id drop not null;
alter table letter add column invitation_id uuid references invitation (id) on delete cascade;
alter table letter add constraint letter_has_one_reader check ((registration_id is null) <> (invitation_id is null));
create index letter_speaker on letter (invitation_id);

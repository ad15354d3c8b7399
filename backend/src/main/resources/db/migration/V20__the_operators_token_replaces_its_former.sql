-- Whether SEMINAR_ADMIN_TOKEN named it: another value there revokes it.
alter table token add column named_by_setting boolean default false not null;

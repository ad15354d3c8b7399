-- H2 looks for each of many ids only where the id comes first; which deletions there were is asked by harvesters.
drop index journal_resource;
create index journal_resource on journal (resource_id, resource, revision);
create index journal_action on journal (action, resource, revision);

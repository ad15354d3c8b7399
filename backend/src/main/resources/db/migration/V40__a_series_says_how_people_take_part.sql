alter table series add column participation varchar(100000);
-- The former registration was a form at another site. Its members are written in this order, and quotes
-- inside of texts are escaped, so only the names of members match.
update series set participation =
  case when registration like '%,"url":"http%'
    then '{"mode":"external","advice":' else '{"mode":"none","advice":' end
  || replace(replace(substring(registration from 9),
    ',"url":"http', ',"signUpUrl":"http'), ',"cancelUrl":"http', ',"signOffUrl":"http')
where registration is not null;
alter table series drop column registration;
alter table session add column participation varchar(100000);

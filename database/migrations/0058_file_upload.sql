-- The same picture goes round in a group and is sent in by two people. It is kept once, and both have sent it.
create table file_upload (
  district text not null,
  file text not null,
  person text not null,
  at timestamptz not null,
  primary key (district, file, person),
  foreign key (district, file) references file (district, id) on delete restrict
);
comment on table file_upload is 'Who sent a file in. Whoever did may tie it to a matter, whoever was first.';
comment on column file_upload.district is 'GB/T 2260 code of the district that owns the row.';
comment on column file_upload.file is 'The file.';
comment on column file_upload.person is 'Who sent it in.';
comment on column file_upload.at is 'When, by the clock of the house.';
insert into file_upload (district, file, person, at) select district, id, uploaded_by, uploaded_at from file;
alter table file_upload enable row level security; alter table file_upload force row level security;
create policy see_own on file_upload for select
  using (district = (select my_district()) and (person = (select my_person()) or (select my_role()) = 'system'));
create policy upload on file_upload for insert with check (district = (select my_district()) and person = (select my_person()));
grant select, insert (district, file, person, at) on file_upload to huxue_app;
grant select on file_upload to huxue_reader;

drop policy see_own_or_attached on file;
create policy see_own_or_attached on file for select
  using (district = (select my_district()) and ((select my_role()) = 'system' or uploaded_by = (select my_person())
    or exists (select 1 from file_upload u where u.district = file.district and u.file = file.id and u.person = (select my_person()))
    or exists (select 1 from attachment a where a.district = file.district and a.file = file.id)));

-- Cameras of a school by zone, how far the school is connected to the district's platform, and faults until they are tested again.
-- No picture, no person: where a camera hangs and whether it works.

create function is_forbidden_to_cameras(spot text) returns boolean language sql immutable parallel safe
  as $$ select regexp_replace(spot, '\s', '', 'g') ~ ('(宿舍(房间|室内|内部)|宿舍\d+室?(?![\d室]|号?[楼门]|[栋幢层])|宿舍[一二三四五六七八九十]+室|宿舍[A-Za-z]?\d{2,}(?!\d|号?[楼门]|[栋幢层])|寝室(内|里|\d)'
    || '|浴室|澡堂|淋浴间|洗澡间|厕所|卫生间|洗手间|盥洗室|更衣室|更衣间|试衣间|哺乳室|母婴室|哺乳间|客房)'
    || '(?!外|门外|门口|门前|旁|对面|走廊|通道|出入口|入口|楼梯)') $$;
comment on function is_forbidden_to_cameras(text) is 'Whether a described spot lies in a room where no camera may hang (视频条例 8); beside its door is not in it.';

create table camera (
  district text not null,
  id uuid not null,
  school text not null,
  zone integer not null check (zone between 1 and 16),
  kind text not null check (kind in ('fixed', 'dome', 'ptz', 'gate')),
  spot text not null check (length(spot) between 2 and 40),
  installed_on date not null,
  removed_on date,
  removed_why text not null default '',
  primary key (district, id),
  foreign key (district, school) references school (district, unit) on delete restrict,
  constraint no_camera_in_forbidden_rooms check (not is_forbidden_to_cameras(spot)),
  check (removed_on is null or removed_on >= installed_on)
);
comment on table camera is 'A camera of a school: in which zone it hangs and where. Never a picture, never a person.';
comment on column camera.district is 'GB/T 2260 code of the district that owns the row.';
comment on column camera.id is 'Stable for ever.';
comment on column camera.school is 'School it hangs in.';
comment on column camera.zone is 'Zone 1 to 16 of the national list of key places.';
comment on column camera.kind is 'Fixed, dome, pan-tilt, or at a gate for faces of vehicles and people coming in.';
comment on column camera.spot is 'Where, for example 正门内侧; a forbidden room is refused.';
comment on column camera.installed_on is 'Day it began to work.';
comment on column camera.removed_on is 'First day on which it hangs there no more.';
comment on column camera.removed_why is 'Why it was taken down.';
create index camera_of_school on camera (district, school, zone) where removed_on is null;

create table video_access (
  district text not null,
  school text not null,
  state text not null check (state in ('none', 'building', 'connected')),
  since date not null,
  note text not null default '',
  primary key (district, school),
  foreign key (district, school) references school (district, unit) on delete restrict
);
comment on table video_access is 'How far a school is connected to the district platform for gate video. A school without a row is unknown.';
comment on column video_access.district is 'GB/T 2260 code of the district that owns the row.';
comment on column video_access.school is 'School.';
comment on column video_access.state is 'Not begun, being built, or connected as the office confirmed.';
comment on column video_access.since is 'Day since which it is so.';
comment on column video_access.note is 'What is in the way, or by when.';

create table camera_fault (
  district text not null,
  id uuid not null,
  camera uuid not null,
  state text not null default 'reported' check (state in ('reported', 'repaired', 'tested')),
  what text not null,
  reported_at timestamptz not null,
  reported_by text not null,
  repaired_at timestamptz,
  repair text not null default '',
  tested_at timestamptz,
  tested_by text,
  primary key (district, id),
  foreign key (district, camera) references camera (district, id) on delete restrict,
  check ((state = 'reported') = (repaired_at is null)),
  check ((state = 'tested') = (tested_at is not null))
);
comment on table camera_fault is 'A fault of a camera until it is repaired and tested.';
comment on column camera_fault.district is 'GB/T 2260 code of the district that owns the row.';
comment on column camera_fault.id is 'Of the fault.';
comment on column camera_fault.camera is 'Camera that does not work.';
comment on column camera_fault.state is 'Reported, repaired, tested; a test that fails makes it reported again.';
comment on column camera_fault.what is 'What is wrong.';
comment on column camera_fault.reported_at is 'When it was reported.';
comment on column camera_fault.reported_by is 'Post that reported it.';
comment on column camera_fault.repaired_at is 'When it was said to be repaired.';
comment on column camera_fault.repair is 'What was done.';
comment on column camera_fault.tested_at is 'When the picture was seen again.';
comment on column camera_fault.tested_by is 'Post that saw it.';
create unique index camera_fault_open on camera_fault (district, camera) where state <> 'tested';
create index camera_fault_of on camera_fault (district, camera, reported_at desc);

alter table camera enable row level security; alter table camera force row level security;
alter table video_access enable row level security; alter table video_access force row level security;
alter table camera_fault enable row level security; alter table camera_fault force row level security;

-- Where cameras hang is known to the school, its territory and the district, and to no other school.
create policy known_to_school_and_district on camera for select using (district = (select my_district()) and not (select is_administrator())
  and ((select sees_district()) or (select my_role()) = 'system' or school = any ((select my_units())::text[])));
create policy kept_by_office_or_school on camera for insert with check (district = (select my_district())
  and ((select my_role()) in ('office-director', 'office-staff', 'system') or school = (select my_unit()) and not (select is_administrator())));
create policy changed_by_office_or_school on camera for update using (district = (select my_district())
  and ((select my_role()) in ('office-director', 'office-staff', 'system') or school = (select my_unit()) and not (select is_administrator())));
create policy known_to_school_and_district on video_access for select using (district = (select my_district()) and not (select is_administrator())
  and ((select sees_district()) or (select my_role()) = 'system' or school = any ((select my_units())::text[])));
create policy said_by_office_or_school on video_access for insert with check (district = (select my_district())
  and ((select my_role()) in ('office-director', 'office-staff', 'system')
    or school = (select my_unit()) and not (select is_administrator()) and state <> 'connected'));
create policy changed_by_office_or_school on video_access for update using (district = (select my_district())
  and ((select my_role()) in ('office-director', 'office-staff', 'system') or school = (select my_unit()) and not (select is_administrator())))
  with check (district = (select my_district()) and ((select my_role()) in ('office-director', 'office-staff', 'system') or state <> 'connected'));
create policy see_with_camera on camera_fault for select using (district = (select my_district()) and exists (
  select 1 from camera c where c.district = camera_fault.district and c.id = camera_fault.camera));
create policy reported_in_school on camera_fault for insert with check (district = (select my_district()) and exists (
  select 1 from camera c where c.district = camera_fault.district and c.id = camera_fault.camera
    and ((select my_role()) in ('office-director', 'office-staff', 'system') or c.school = (select my_unit()))));
create policy followed_in_school on camera_fault for update using (district = (select my_district()) and exists (
  select 1 from camera c where c.district = camera_fault.district and c.id = camera_fault.camera
    and ((select my_role()) in ('office-director', 'office-staff', 'system') or c.school = (select my_unit()))));

grant select on camera, video_access, camera_fault to huxue_app;
grant insert (district, id, school, zone, kind, spot, installed_on) on camera to huxue_app;
grant update (zone, kind, spot, installed_on, removed_on, removed_why) on camera to huxue_app;
grant insert (district, school, state, since, note), update (state, since, note) on video_access to huxue_app;
grant insert (district, id, camera, what, reported_at, reported_by) on camera_fault to huxue_app;
grant update (state, repaired_at, repair, tested_at, tested_by) on camera_fault to huxue_app;
-- NOTE: no delete: a camera that is taken down and a fault that was put right stay on record.

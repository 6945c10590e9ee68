-- Who answers for a school, up to the district: clause 7.1 asks for 区领导–镇街–社区–派出所–学校 at every school.
-- The town is the unit's parent; these are the other links.

alter table school
  add column community text,
  add column station text,
  add column leader text,
  add foreign key (district, community) references unit (district, id) on delete restrict,
  add foreign key (district, station) references unit (district, id) on delete restrict,
  add foreign key (district, leader) references post (district, id) on delete restrict;
comment on column school.community is 'Community in whose territory it lies.';
comment on column school.station is 'Police station in charge.';
comment on column school.leader is 'Post of the district leader who answers for it.';
create index school_of_community on school (district, community);
create index school_of_station on school (district, station);
create index unit_under on unit (district, parent);
grant insert (community, station, leader) on school to huxue_app;
grant update (community, station, leader) on school to huxue_app;
grant select on school to huxue_reader;

-- Run before every migration, by the administrator of the database; may be run any number of times.
-- huxue_owner  owns the schema, changes it, serves nobody
-- huxue_app    serves people; owns nothing, so that forced row-level security always binds it
-- huxue_reader reads for reports
-- huxue_jobs   runs graphile-worker and owns only its schema

do $$
declare
  wanted text;
begin
  foreach wanted in array array['huxue_owner', 'huxue_app', 'huxue_reader', 'huxue_jobs'] loop
    if not exists (select from pg_roles where rolname = wanted) then
      execute format('create role %I login', wanted);
    end if;
    -- From PostgreSQL 16 on, who creates a role may grant it but not become it unless it says so. Where the roles were
    -- prepared by someone else, they have also granted them, and this is refused without harm.
    if not (select rolsuper from pg_roles where rolname = session_user) then
      begin
        execute format('grant %I to %I', wanted, session_user);
      exception when insufficient_privilege then null;
      end;
    end if;
  end loop;

  if exists (select from pg_roles where rolname like 'huxue\_%' and (rolsuper or rolbypassrls)) then
    raise exception 'a role huxue_… is a superuser or bypasses row-level security; take that away first';
  end if;

  execute format('grant connect on database %I to huxue_owner, huxue_app, huxue_reader, huxue_jobs', current_database());
  if not pg_has_role('huxue_owner', (select nspowner from pg_namespace where nspname = 'public'), 'member') then
    alter schema public owner to huxue_owner;
  end if;
end
$$;

-- What has been migrated is nobody's business but the owner's, and no table of the product.
do $$
begin
  if to_regnamespace('migration') is null then
    create schema migration authorization huxue_owner;
  end if;
end
$$;

/**
 * Accounts belong to no clinic, and what changes one concerns each of its clinics. Callers lock the account first: a
 * sign-in, a proof and a change of the same account come one after the other.
 */
export const accountFunctions: readonly string[] = [
  // One line in the audit of every clinic in which the account has a place.
  `create function context.note_account(account uuid, entry uuid, operation text, request text) returns void
     language sql volatile security definer set search_path = pg_catalog, pg_temp
     as $$
       insert into public.audit_entry (clinic_id, id, actor_kind, actor_id, operation, couple_ids, outcome, request_id)
         select m.clinic_id, entry, 'staff', m.id, operation, '{}', 'done', request from public.staff_member m
          where m.account_id = account and m.disabled_at is null
         on conflict do nothing
     $$`,

  // Password or second factor changed: all sessions end but the one that did it, which goes on under another token.
  `create function context.account_changed(
       account uuid, kept_hash bytea, new_hash bytea, entry uuid, operation text, request text) returns boolean
     language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
     as $$
     declare kept uuid;
     begin
       if kept_hash is not null then
         update public.staff_session s set token_hash = new_hash, last_seen_at = now()
           from public.staff_member m
          where m.account_id = account and s.clinic_id = m.clinic_id and s.staff_id = m.id
            and s.token_hash = kept_hash and s.ended_at is null and s.locked_at is null
            and s.last_seen_at > now() - interval '15 minutes' and s.created_at > now() - interval '12 hours'
          returning s.id into kept;
         if kept is null then return false; end if;
       end if;
       -- Before the sessions: what was begun with the old proof must not become one.
       delete from public.sign_in where account_id = account;
       update public.staff_session s set ended_at = now()
         from public.staff_member m
        where m.account_id = account and s.clinic_id = m.clinic_id and s.staff_id = m.id
          and s.ended_at is null and s.id is distinct from kept;
       perform context.note_account(account, entry, operation, request);
       return true;
     end $$`,

  // Every clinic of the account is one for trying out.
  `create function context.may_go_without(account uuid) returns boolean
     language sql stable security definer set search_path = pg_catalog, pg_temp
     as $$ select coalesce(bool_and(demo), false) from context.memberships(account) $$`,

  // For a member of staff: how their own account stands.
  `create function context.own_account()
     returns table (second_factor_since timestamptz, recovery_codes integer, may_remove boolean)
     language sql stable security definer set search_path = pg_catalog, pg_temp
     as $$
       select a.totp_confirmed_at,
              (select count(*)::integer from public.recovery_code r
                where r.account_id = a.id and r.used_at is null and a.totp_confirmed_at is not null),
              a.totp_confirmed_at is not null and context.may_go_without(a.id)
         from public.staff_member m join public.account a on a.id = m.account_id
        where context.kind() = 'staff' and m.clinic_id = context.clinic_id() and m.id = context.actor_id()
     $$`,

  `create function context.enqueue_account_mail(mail uuid) returns void
     language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
     as $$
     begin
       perform graphile_worker.add_job('deliverAccountMail', json_build_object('mail', mail), max_attempts => 12,
         job_key => 'deliverAccountMail:' || mail, job_key_mode => 'replace');
     end $$`,

  /*
   * For the worker: what one try of the mail of a held job needs. A reset is prepared only for an account that there is, and
   * only while no newer one was; its link is good for an hour from each try, and never again once it was used.
   */
  `create function context.prepare_account_mail(job bigint, reset_hash bytea)
     returns table (kind text, address bytea)
     language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
     as $$
     declare mail public.account_mail; whose uuid; made uuid;
     begin
       select m.* into mail from public.account_mail m
         join graphile_worker._private_jobs j on m.id = (j.payload ->> 'mail')::uuid
        where j.id = job and j.locked_by is not null;
       if mail.id is null then return; end if;
       if mail.kind = 'passwordReset' then
         select a.id into whose from public.account a where a.email_lookup = mail.email_lookup;
         if whose is not null then
           insert into public.password_reset as r (account_id, mail_id, token_hash, expires_at)
             values (whose, mail.id, reset_hash, now() + interval '1 hour')
           on conflict (account_id) do update
             set mail_id = excluded.mail_id, token_hash = excluded.token_hash, expires_at = excluded.expires_at,
                 used_at = null
             where r.mail_id < excluded.mail_id or (r.mail_id = excluded.mail_id and r.used_at is null)
           returning account_id into made;
         end if;
         if made is null then
           perform context.settle_account_mail(job);
           return;
         end if;
         perform context.note_account(made, mail.id, 'requestPasswordReset', 'job-' || job);
       end if;
       return query select mail.kind, mail.address;
     end $$`,

  // Sent, or never to be: the address goes with it.
  `create function context.settle_account_mail(job bigint) returns void
     language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
     as $$
     begin
       delete from public.account_mail m using graphile_worker._private_jobs j
        where m.id = (j.payload ->> 'mail')::uuid and j.id = job and j.locked_by is not null;
     end $$`,
];

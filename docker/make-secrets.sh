#!/bin/sh
# Prints fresh secrets for docker-compose.yml: sh docker/make-secrets.sh > docker/.env
# Do it once and keep the file: without GROUNDWORK_MASTER_KEY nobody can read the data again.
set -eu
umask 077

password() { head -c 24 /dev/urandom | od -An -v -tx1 | tr -d ' \n'; }
key() { head -c 32 /dev/urandom | base64 | tr -d '\n'; }

for name in POSTGRES OWNER STAFF CLIENT AUTH WORKER; do
  echo "${name}_PASSWORD=$(password)"
done
echo "GROUNDWORK_MASTER_KEY=$(key)"
echo "GROUNDWORK_PEPPER=$(key)"

#!/usr/bin/env bash
# A single-node Ceph object gateway on 127.0.0.1, in memory: the independent store the integration and end-to-end suites
# also run against.
#
#   scripts/ceph-rgw.sh install          Debian or Ubuntu, as root
#   scripts/ceph-rgw.sh start DIR PORT   about 20 s; PORT+1 and PORT+2 are the monitor's
#   scripts/ceph-rgw.sh stop DIR         ends what start began, and removes DIR
#
# Access key CEPH_ACCESS_KEY_ID (testAK), secret CEPH_SECRET_ACCESS_KEY (testSK), any region, path style.
set -euo pipefail

access_key=${CEPH_ACCESS_KEY_ID:-testAK}
secret_key=${CEPH_SECRET_ACCESS_KEY:-testSK}

fail() {
  echo "ceph-rgw: $*" >&2
  exit 1
}

install_packages() {
  [ "$(id -u)" = 0 ] || fail 'installing needs root'
  command -v apt-get >/dev/null || fail 'installing needs apt-get; install radosgw, ceph-mon, ceph-osd and ceph-common yourself'
  apt-get update -qq
  DEBIAN_FRONTEND=noninteractive apt-get -o DPkg::Lock::Timeout=300 install -y -qq --no-install-recommends \
    radosgw ceph-mon ceph-osd ceph-common
}

# Starts a daemon of its own process group, so that a Ctrl-C meant for the tests does not end it before `stop` does.
daemon() {
  setsid nohup "$@" >>"$dir/daemons.log" 2>&1 </dev/null &
  echo $! >>"$dir/pids"
}

# wait_for SECONDS COMMAND…: until the command succeeds
wait_for() {
  local until=$((SECONDS + $1))
  shift
  until "$@" >/dev/null 2>&1; do
    [ $SECONDS -lt $until ] || return 1
    sleep 0.2
  done
}

write_configuration() {
  cat >"$conf" <<EOC
[global]
fsid = $fsid
mon host = [v2:127.0.0.1:$((port + 1)),v1:127.0.0.1:$((port + 2))]
public addr = 127.0.0.1
cluster addr = 127.0.0.1
osd pool default size = 1
osd pool default min size = 1
osd pool default pg num = 4
osd pool default pgp num = 4
osd pool default pg autoscale mode = off
osd crush chooseleaf type = 0
mon allow pool size one = true
mon max pg per osd = 1000
# The machine's disk may be nearly full; nothing here is stored on it.
mon data avail warn = 2
mon data avail crit = 1
run dir = $dir/run
admin socket = $dir/run/\$name.asok
log file = $dir/log/\$name.log
crash dir = $dir/log
keyring = $dir/keyring
[mon]
mon data = $dir/mon
mon initial members = a
mon cluster log file = $dir/log/cluster.log
[osd]
osd data = $dir/osd
osd objectstore = memstore
memstore device bytes = 6442450944
[client.rgw]
rgw data = $dir/rgw
rgw frontends = beast endpoint=127.0.0.1:$port tcp_nodelay=1
rgw thread pool size = 64
EOC
}

create_keys() {
  ceph-authtool --create-keyring "$dir/keyring" --gen-key -n mon. --cap mon 'allow *'
  ceph-authtool "$dir/keyring" --gen-key -n client.admin --cap mon 'allow *' --cap osd 'allow *' --cap mgr 'allow *'
  ceph-authtool "$dir/keyring" --gen-key -n client.rgw --cap mon 'allow rw' --cap osd 'allow rwx'
  ceph-authtool "$dir/keyring" --gen-key -n osd.0 --cap mon 'allow profile osd' --cap osd 'allow *'
}

start() {
  for program in ceph-mon ceph-osd radosgw radosgw-admin ceph; do
    command -v "$program" >/dev/null || fail "$program is missing: run $0 install"
  done
  [ ! -e "$dir/pids" ] || fail "$dir is in use: stop it first"
  mkdir -p "$dir"/{mon,osd,rgw,run,log}
  fsid=$(cat /proc/sys/kernel/random/uuid)
  osd_id=$(cat /proc/sys/kernel/random/uuid)
  write_configuration
  create_keys >>"$dir/daemons.log"

  monmaptool --create --fsid "$fsid" --addv a "[v2:127.0.0.1:$((port + 1)),v1:127.0.0.1:$((port + 2))]" "$dir/monmap" >>"$dir/daemons.log"
  ceph-mon --conf "$conf" -i a --mkfs --monmap "$dir/monmap" --keyring "$dir/keyring"
  daemon ceph-mon -f --conf "$conf" -i a
  wait_for 60 timeout 10 ceph --conf "$conf" osd create "$osd_id" 0 || fail "the monitor did not come up; see $dir/log"

  ceph-osd --conf "$conf" -i 0 --mkfs --osd-uuid "$osd_id" >>"$dir/daemons.log" 2>&1
  daemon ceph-osd -f --conf "$conf" -i 0
  wait_for 60 osd_is_up || fail "the OSD did not come up; see $dir/log"

  # Made by hand with few placement groups: radosgw's own defaults want a bigger cluster.
  for pool in .rgw.root default.rgw.{log,control,meta} default.rgw.buckets.{index,data,non-ec}; do
    ceph --conf "$conf" osd pool create "$pool" 4 >>"$dir/daemons.log" 2>&1
    ceph --conf "$conf" osd pool application enable "$pool" rgw >>"$dir/daemons.log" 2>&1
  done
  timeout 60 radosgw-admin --conf "$conf" --name client.rgw user create --uid=test --display-name=test \
    --access-key="$access_key" --secret-key="$secret_key" >>"$dir/daemons.log" 2>&1 || fail "no user could be made; see $dir/daemons.log"

  daemon radosgw -f --conf "$conf" --name client.rgw
  wait_for 60 curl --silent --fail --max-time 2 --output /dev/null "http://127.0.0.1:$port/" || fail "radosgw did not come up; see $dir/log"
  echo "Ceph RGW at http://127.0.0.1:$port"
}

osd_is_up() {
  timeout 10 ceph --conf "$conf" osd stat | grep -q ' 1 up'
}

stop() {
  [ -f "$dir/pids" ] || return 0
  # The gateway first, the monitor last.
  for pid in $(tac "$dir/pids"); do
    kill "$pid" 2>/dev/null || continue
    wait_for 15 is_gone "$pid" || kill -9 "$pid"
  done
  rm -rf "$dir"
}

is_gone() {
  ! kill -0 "$1"
}

usage() {
  sed -n '2,10s/^# \{0,1\}//p' "$0"
  exit 2
}

action=${1:-}
case $action in
  install) install_packages ;;
  start | stop)
    [ $# -ge 2 ] || usage
    mkdir -p "$2"
    dir=$(cd "$2" && pwd)
    port=${3:-7480}
    conf=$dir/ceph.conf
    "$action"
    ;;
  *) usage ;;
esac

#!/bin/sh
# collect.sh <root>: copies Python, the C and C++ libraries and what Python's modules load to a new root.
set -eu
root=$1
python=/usr/bin/python3.13

mkdir -p "$root/usr/bin" "$root/usr/lib" "$root/usr/lib64" "$root/etc/ssl/certs" "$root/home/nonroot" "$root/tmp"
chmod 1777 "$root/tmp"
ln -s usr/bin usr/lib usr/lib64 "$root/"
{
  ldd "$python" /usr/lib/python3.13/lib-dynload/*.so | grep -o '/[^ ]*\.so[^ ]*'
  dpkg -L libc6 libgcc-s1 libstdc++6 | grep '\.so\(\.\|$\)'
  ls /usr/lib/libpython3* 2>/dev/null || true
} | grep -v ':$' | sed 's#^/lib#/usr/lib#' | sort -u | tar -C / -chf - --files-from=- --ignore-failed-read | tar -C "$root" -xf -
tar -C / -cf - usr/bin/python3 usr/bin/python3.13 usr/lib/python3.13 usr/share/zoneinfo etc/protocols etc/services | tar -C "$root" -xf -
cp /etc/ssl/certs/ca-certificates.crt "$root/etc/ssl/certs/"
printf 'root:x:0:0:root:/root:/sbin/nologin\nnonroot:x:65532:65532:nonroot:/home/nonroot:/sbin/nologin\n' >"$root/etc/passwd"
printf 'root:x:0:\nnonroot:x:65532:\n' >"$root/etc/group"
printf 'hosts: files dns\n' >"$root/etc/nsswitch.conf"
chroot "$root" "$python" -c 'import ssl, sqlite3, ctypes, lzma, bz2, zlib, zoneinfo'
if find "$root" -name sh -o -name bash -o -name apt -o -name dpkg | grep .; then exit 1; fi

#!/bin/sh
# Starts the release program on the ten pages, each time with records of its own.
# The shell becomes the program, and runs no other, so that it costs the first page little.
root=../../..
exec $root/.build/release/handrail kiosk --allow-quit \
  --content Content --state $root/.build/ten-pages/$$

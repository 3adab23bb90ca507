package main

import (
	"errors"
	"fmt"
	"math/rand/v2"
	"net"
)

// Free ports are looked for below the range that systems give to outgoing connections: while the homeserver is down,
// a client that keeps dialling its port could otherwise be given that very port and connect to itself.
const lowestPort, ports = 18000, 14000

// choosePort takes the wanted port, else the one of the last time, else a free one.
func choosePort(wanted, last int) (int, error) {
	if wanted != 0 {
		if !free(wanted) {
			return 0, fmt.Errorf("listen on port %d: something else does already", wanted)
		}
		return wanted, nil
	}
	if last != 0 && free(last) {
		return last, nil
	}
	for range 100 {
		if port := lowestPort + rand.IntN(ports); free(port) {
			return port, nil
		}
	}
	return 0, errors.New("find a free port: none in a hundred tries")
}

func free(port int) bool {
	l, err := net.Listen("tcp", address(port))
	if err != nil {
		return false
	}
	return l.Close() == nil
}

func address(port int) string { return fmt.Sprintf("127.0.0.1:%d", port) }

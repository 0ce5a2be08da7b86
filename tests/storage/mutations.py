"""A file with slips and malice in it, a different one each time, the same ones on every run."""

import random
from collections.abc import Iterator

_PIECES = (
    b"&a ", b"*a", b"!!x ", b"[", b"]", b"{", b"}", b"<<: ", b'"', b"'", b"|\n", b"? ", b": ", b"---\n", b"- ", b"%", b"#",
    b", ", b"\n", b"\n  ", b"\r\n", b"true", b"END", b"I01", b"9" * 30, b"{port", "ñ".encode(), b"next: ", b"id: ",
    b"\x00", b"\xff", b"\t",
)  # fmt: skip


def mutations(base: bytes, count: int, seed: int = 1) -> Iterator[bytes]:
    draw = random.Random(seed)
    for _ in range(count):
        text = bytearray(base if draw.random() < 0.8 else base[: draw.randrange(1, len(base))])
        for _ in range(draw.randrange(1, 6)):
            place = draw.randrange(len(text) or 1)
            match draw.randrange(5):
                case 0:
                    text[place : place + 1] = bytes([draw.randrange(32, 127)])
                case 1:
                    text[place:place] = draw.choice(_PIECES)
                case 2:
                    del text[place : place + draw.randrange(1, 20)]
                case 3:
                    begin = text.rfind(b"\n", 0, place) + 1
                    end = text.find(b"\n", place)
                    del text[begin : end + 1]
                case _:
                    text[place:place] = text[place : place + draw.randrange(50)]
        yield bytes(text)

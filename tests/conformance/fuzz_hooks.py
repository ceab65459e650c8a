"""Word and Excel files are sent as bytes: Schemathesis has no way of its own for them."""

import schemathesis

OFFICE = "application/vnd.openxmlformats-officedocument"
schemathesis.serializer.alias(
    [f"{OFFICE}.wordprocessingml.document", f"{OFFICE}.spreadsheetml.sheet"],
    "application/octet-stream",
)
